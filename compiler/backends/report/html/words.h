// Running text as HTML.
#pragma once

#include "backends/report/document.h"

#include "llvm/ADT/StringSet.h"

namespace theory::backends::report {

// The anchors that a page has; a link to any other is plain text.
using Anchors = llvm::StringSet<>;

// Escaped; what would reorder the text around it stays within it.
std::string htmlWords(const Inline& text, const Anchors& anchors);

// The words alone, without looks and links.
std::string plainWords(const Inline& text);

} // namespace theory::backends::report
