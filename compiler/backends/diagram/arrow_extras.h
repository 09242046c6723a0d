// What arrows tell besides direction and kind: how well they are supported, where they hold, which
// loops they are a part of.
#pragma once

#include "backends/diagram/looks.h"

namespace theory::backends {

// Makes an arrow as wide as so many sources ask for, and dashes it where they contradict one
// another; a hedged one stays dotted between its dashes.
void showEvidence(Edge& edge, std::size_t sources, bool isContested);

// The legend's lines for all of that which occurs among the edges. `byEvidence` says whether widths
// mean anything.
void addExtras(const std::vector<Edge>& edges, bool byEvidence, Legend& legend);

} // namespace theory::backends
