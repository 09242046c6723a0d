// What became of the earlier theories that a theory goes on from: a verdict on each claim there,
// or none.
#pragma once

#include "model/theory.h"

#include <vector>

namespace theory::analysis {

// Of one configuration, construct or link of an earlier theory.
struct Fate {
    model::Judged what; // its span is nowhere
    // The first verdict on it, or refined where a configuration takes its place and there is none.
    VerdictKind kind = VerdictKind::Count; // none
    std::vector<model::Id<model::Verdict>> verdicts;
    // Those that take its place; of what is affirmed, else the one that has its name now.
    std::vector<model::Id<model::Configuration>> now;
};

// All that it holds, each list in order of declaration.
struct EarlierTheory {
    model::Id<model::Module> module;
    std::vector<Fate> configurations;
    std::vector<Fate> constructs;
    std::vector<Fate> links;
};

// Those that the theory asked for goes on from itself, in the order in which it names them. What
// is known as a publication only is not among them, since it holds nothing.
std::vector<EarlierTheory> earlierTheories(const model::Theory& theory);

// How something of this theory stands to the earlier ones.
enum class Standing : std::uint8_t {
    None, // no verdict, or no earlier theory
    Affirmed,
    Refined,
    Refuted,
    New,
    Count
};

class Standings {
public:
    explicit Standings(const model::Theory& theory);

    // A configuration that takes the place of none is new, of affirmed ones alone is affirmed. A
    // construct stands as that of the same name in an earlier theory, and is new where none is.
    Standing of(model::Id<model::Configuration> id) const { return configurations_[id.index]; }
    Standing of(model::Id<model::Construct> id) const { return constructs_[id.index]; }

private:
    std::vector<Standing> configurations_;
    std::vector<Standing> constructs_;
};

} // namespace theory::analysis
