// Boxes in bands by what leads to what, for parts of a diagram that are too large for Graphviz.
#pragma once

#include "backends/diagram/arrange.h"

namespace theory::backends {

// Arrows run from band to band, downwards but where they close a loop, and straight. A band whose
// boxes are too many for one row has several. Takes no account of frames. The time grows with the
// size only.
Placement arrangeInBands(const Diagram& diagram, const Forms& forms);

} // namespace theory::backends
