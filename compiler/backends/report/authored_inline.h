// Emphasis, code and links within an author's paragraph.
#pragma once

#include "backends/report/document.h"

namespace theory::backends::report {

Inline authoredInline(llvm::StringRef markdown);

} // namespace theory::backends::report
