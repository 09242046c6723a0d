// A report as plain text for a terminal: paragraphs filled, tables in columns.
#pragma once

#include "backends/report/document.h"

namespace theory::backends::report {

// Characters that act on a terminal are shown, not sent to it.
std::string plainText(const Document& document);

} // namespace theory::backends::report
