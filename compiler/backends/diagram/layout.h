// A diagram laid out as a picture: wrapped and measured with our font, arranged by Graphviz,
// completed by a title and a legend.
#pragma once

#include "backends/diagram/arrange.h"
#include "backends/diagram/picture.h"

#include "llvm/Support/Error.h"

namespace theory::backends {

// More lines or boxes than this a chart does not hold: nobody could read it.
constexpr std::size_t mostNodes = 1500;

// More than this a diagram does not hold: no program for pictures could open it.
constexpr std::size_t mostBoxes = 20000;
constexpr std::size_t mostArrows = 40000;

// Fails for a diagram of more than that, and where Graphviz does. A diagram without boxes becomes a
// small picture that says so.
llvm::Expected<Picture> layOut(const Diagram& diagram);

// The characters of a diagram that its font lacks, in order and each once. PNG and PDF show a box
// for them; in SVG a browser may find another font.
std::vector<char32_t> undrawable(const Diagram& diagram);

} // namespace theory::backends
