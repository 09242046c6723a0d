// Laying out a diagram that is too large to be arranged as a whole: boxes that arrows join, within
// their frame, by themselves; then all of these side by side.
#pragma once

#include "backends/diagram/arrange.h"

namespace theory::backends {

// Whether boxes and arrows are so many that Graphviz, whose time grows with the square of the size
// and worse, would keep its user waiting.
bool isLaidOutInParts(const Diagram& diagram);

// Boxes never overlap. Arrows from part to part are straight and may pass behind boxes.
llvm::Expected<Placement> arrangeInParts(const Diagram& diagram, const Forms& forms);

// What was traded, for readers of the picture's description.
extern const char* const inPartsNote;

} // namespace theory::backends
