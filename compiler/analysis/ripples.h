// Ripples: an outcome of one configuration at work in another.
#pragma once

#include "model/theory.h"

namespace theory::analysis {

struct Ripple {
    model::Id<model::Configuration> from;
    model::Id<model::Configuration> to;
    model::Id<model::Use> outcome; // in `from`
    model::Id<model::Use> entry;   // in `to`, as context, trigger or mechanism
    int sign = +1;                 // +1 where both uses have the same direction, else -1
};

// All joins between two different configurations, ordered by `from`, outcome, `to`, entry. Not
// between a whole and its parts, not where the author denies it (`unrelated to`), and not between
// configurations that were seen only in different cases. Holes take no part.
std::vector<Ripple> ripples(const model::Theory& theory);

// Whether something can enter a configuration by a slot of that kind: as its context, its trigger,
// its mechanism.
bool isEntry(SlotKind kind);

// The direction of a use as a sign, `not` included.
int signOf(const model::Use& use);

// The cases that a configuration was seen in: its own, or else those of the sections around it.
llvm::ArrayRef<model::Place> places(const model::Theory& theory,
                                    model::Id<model::Configuration> id);

// Whether both were seen in cases, and in none together.
bool areSeenApart(const model::Theory& theory, model::Id<model::Configuration> first,
                  model::Id<model::Configuration> second);

// Whether a ripple between the two is excluded, for one of the reasons above.
bool areUnrelated(const model::Theory& theory, model::Id<model::Configuration> from,
                  model::Id<model::Configuration> to);

} // namespace theory::analysis
