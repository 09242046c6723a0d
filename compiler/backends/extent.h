// How much of a theory its data and its report speak of: all of the theory asked for, and of the
// imported ones what that refers to.
#pragma once

#include "analysis/loops.h"
#include "analysis/ripples.h"
#include "model/theory.h"

#include <vector>

namespace theory::backends {

// How often a source is cited: for or against something, and as where it was taken from.
struct CitedTimes {
    std::uint32_t asEvidence = 0;
    std::uint32_t asProvenance = 0;
};

// In order of declaration. Complete: nothing in it refers to anything that is not in it.
struct Extent {
    std::vector<model::Id<model::Section>> sections;
    std::vector<model::Id<model::Construct>> constructs;
    std::vector<model::Id<model::Source>> sources;
    std::vector<model::Id<model::Configuration>> configurations;
    std::vector<model::Id<model::Link>> links;
    std::vector<model::Id<model::Case>> cases;
    std::vector<model::Id<model::Recommendation>> recommendations;
    std::vector<model::Id<model::Shift>> shifts;
    std::vector<CitedTimes> cited;         // for each source of the theory, by index
    std::vector<analysis::Ripple> ripples; // one end at least is in the theory asked for
    analysis::Loops loops;                 // one step at least is
};

Extent extentOf(const model::Theory& theory);

} // namespace theory::backends
