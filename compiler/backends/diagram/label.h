// Texts of a diagram broken into lines that fit.
#pragma once

#include "backends/diagram/font.h"

#include <string>
#include <vector>

namespace theory::backends {

// Breaks a text where a line may end: at white space, after hyphens, slashes and dashes, between
// ideographs; and inside a word that is too long by itself. Lines come out about equally long, so
// that a centred text looks even, composed (NFC), without white space at their ends, and none is
// wider than `room` unless a single character is. An empty text has no lines.
std::vector<std::string> labelLines(llvm::StringRef text, const Font& font, double size,
                                    double room);

// The width of the widest line.
double widest(const std::vector<std::string>& lines, const Font& font, double size);

} // namespace theory::backends
