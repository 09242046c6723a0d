// What a theory says of how its constructs work on one another, claim by claim.
#pragma once

#include "model/theory.h"

namespace theory::analysis {

enum class InfluenceKind : std::uint8_t {
    Effect,
    Guard, // it says where an effect holds
    Actor, // who acts or responds
    Blocks,
    Moderates,
    Count
};

// A use of a construct, or a slot that is pending.
struct InfluenceEnd {
    model::Id<model::Use> use; // or
    model::Id<model::Slot> hole;
};

// What one claim says. Several on both sides work as a set: single pairs would claim more.
struct Influence {
    InfluenceKind kind = InfluenceKind::Effect;
    std::vector<InfluenceEnd> from;
    std::vector<InfluenceEnd> to;
    model::Id<model::Configuration> configuration; // or
    model::Id<model::Link> link;

    bool isOfSets() const { return from.size() > 1 && to.size() > 1; }
};

// Of the theory asked for, in order of declaration: those of configurations, then those of links.
std::vector<Influence> influences(const model::Theory& theory);

} // namespace theory::analysis
