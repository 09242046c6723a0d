// The sections of a theory as boxes, with the arrows between their constructs counted: the way into
// a picture that is too large to be read.
#pragma once

#include "backends/diagram/diagram.h"

namespace theory::backends {

// Folds a diagram along its outermost frames. Boxes outside of any become one box. What leads from
// one frame to another is one arrow, on which the arrows folded into it are counted by their signs;
// those within a frame are in the box's tooltip.
Diagram folded(const Diagram& diagram);

} // namespace theory::backends
