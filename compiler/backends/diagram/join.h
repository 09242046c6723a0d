// How one construct is joined to another, and what the arrows for it look like.
#pragma once

#include "analysis/backing.h"
#include "analysis/influences.h"
#include "backends/diagram/looks.h"

namespace theory::backends {

enum class Join : std::uint8_t {
    Effect,
    Hedged,
    Guard,     // it holds only where that is
    Exclusion, // it holds only where that is not
    Actor,
    Blocks,
    HedgedBlocks,
    Moderates,
    HedgedModerates,
    Count
};

// How what a claim says is drawn; `isHedged` where one of its ends is, `isExcluded` where its
// beginning is not to be there.
Join joinOf(analysis::InfluenceKind kind, bool isHedged, bool isExcluded);

// What is no cause: its sign is that of its beginning alone.
bool isCause(Join kind);

// The joins that become one arrow.
struct Arrow {
    bool isPlus = false;
    bool isMinus = false;
    analysis::Backing backing;         // where arrows tell of it
    std::vector<std::string> from;     // the names of the configurations that say so
    std::vector<std::string> guards{}; // where it is limited, with the name of what says so
    std::vector<std::string> loops{};  // that go through it
    std::vector<std::string> about{};  // their anchors
};

// What an arrow looks like; its ends and its tooltip are still to be filled in.
Edge edgeFor(Join kind, const Arrow& arrow);

// A line of the legend for each kind and sign among the edges; `kinds` are theirs.
void addJoins(const std::vector<Join>& kinds, const std::vector<Edge>& edges, Legend& legend);

} // namespace theory::backends
