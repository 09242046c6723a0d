// Running text as HTML.
#pragma once

#include "backends/report/anchors_in.h"

namespace theory::backends::report {

// Escaped; a link to an anchor that is not there is plain text; what would reorder the text around
// it stays within it.
std::string htmlWords(const Inline& text, const Anchors& anchors);

// The words alone, without looks and links.
std::string plainWords(const Inline& text);

} // namespace theory::backends::report
