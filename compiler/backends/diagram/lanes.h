// Lanes: a graph with its boxes in rows by what they have in common, and in columns by what leads
// to what.
#pragma once

#include "backends/diagram/arrange.h"
#include "syntax/vocabulary.h"

namespace theory::backends {

// A graph with lanes instead of its outermost frames, which were made by sections, roles, levels,
// actors or tags. What lies in none has a lane of its own, the last.
Diagram inLanes(Diagram graph, Grouper by);

// Places boxes in columns, causes to the left of their effects as far as no loop forbids that, and
// arrows around the boxes in between. The diagram's frames become lanes from top to bottom; all
// nodes lie in one.
Placement arrangeInLanes(const Diagram& diagram, const Forms& forms);

// For each node its column from the left, from 0 on: behind all that leads to it. Arrows that close
// a loop count for nothing.
std::vector<std::uint32_t> columnsOf(const Diagram& diagram);

} // namespace theory::backends
