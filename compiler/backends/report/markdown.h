// A report as Markdown: CommonMark with tables, as GitHub and Pandoc read it.
#pragma once

#include "backends/report/document.h"

namespace theory::backends::report {

std::string markdown(const Document& document);

} // namespace theory::backends::report
