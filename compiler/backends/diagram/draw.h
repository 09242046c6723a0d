// The second half of a layout: what is arranged becomes lines, areas and texts.
#pragma once

#include "backends/diagram/arrange.h"
#include "backends/diagram/picture.h"

namespace theory::backends {

// A box of that form with its texts, where it has its place.
Group nodeGroup(const Node& node, const Form& form, const Box& box, const Theme& theme);

// Adds frames from the outside in, arrows, boxes, and on top of them what is written on arrows.
void draw(const Diagram& diagram, const Forms& forms, const Placement& placed, Picture& out);

} // namespace theory::backends
