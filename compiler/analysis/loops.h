// Loops of ripples and links, and whether they reinforce or balance themselves.
#pragma once

#include "analysis/ripples.h"

namespace theory::analysis {

enum class Polarity : std::uint8_t {
    Reinforcing, // the product of the signs is +
    Balancing,   // it is -
    Open,        // an alternative, a set of mixed signs or a `moderates` is on the way
    Count
};

inline constexpr Table<Polarity, llvm::StringRef> polarityWords({"reinforcing", "balancing",
                                                                 "open"});

// One step of a loop: a configuration or a link, entered by one use and left by another.
struct Step {
    model::Id<model::Configuration> configuration; // or
    model::Id<model::Link> link;
    model::Id<model::Use> entry;
    model::Id<model::Use> exit;
};

struct Loop {
    std::vector<Step>
        steps; // each exit's construct is the next entry's, the last one's the first's
    Polarity polarity = Polarity::Open;
};

struct Loops {
    std::vector<Loop> loops; // shortest first
    bool isComplete = true;  // false where a limit was met: large theories can hold millions
};

// For each configuration and link that lies on a loop, a shortest loop through it; each loop once.
// A loop is named by the product of the signs along it, as in system dynamics.
Loops loops(const model::Theory& theory);

// What each is called in pictures and reports: `R1`, `R2`, …, `B1`, …, each kind in order. Empty
// for one that is open.
std::vector<std::string> loopNames(const std::vector<Loop>& loops);

} // namespace theory::analysis
