// A picture as PNG and as PDF, drawn by cairo with the font that the program carries.
#pragma once

#include "backends/diagram/picture.h"

namespace theory::backends {

// What journals ask for in line drawings with text.
constexpr double printDotsPerInch = 300;

// The resolution is written into the file. A picture too large for an image (about 100 million
// dots) is drawn with a lower one.
std::string pngBytes(const Picture& picture, double dotsPerInch = printDotsPerInch);

// One page of the picture's size, with its title and without a date.
std::string pdfBytes(const Picture& picture);

} // namespace theory::backends
