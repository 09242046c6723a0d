// A configuration as a path: what works on what, in which order.
#pragma once

#include "model/theory.h"

namespace theory::analysis {

// What works at one point of the path: the uses of one slot, or of several of one role.
struct Stage {
    SlotKind kind = SlotKind::Context;
    std::vector<model::Id<model::Slot>> slots;

    // All uses of these slots, in order.
    std::vector<model::Id<model::Use>> uses(const model::Theory& theory) const;
};

// The stages that lead to the outcome: resource, reasoning, mechanism, outcome, each followed by
// its `then` steps. Lines of one role without `then` are one stage. What works on the first of
// them, contexts and the like, is not part of it.
std::vector<Stage> path(const model::Theory& theory, const model::Configuration& configuration);

} // namespace theory::analysis
