// Finds the joins between configurations by the constructs that they share.
#include "analysis/ripples.h"

#include <algorithm>

namespace theory::analysis {
namespace {

bool isWithin(const model::Theory& theory, model::Id<model::Configuration> part,
              model::Id<model::Configuration> whole) {
    for (auto at = part; at; at = theory[at].parent)
        if (at == whole)
            return true;
    return false;
}

bool isDenied(const model::Theory& theory, model::Id<model::Configuration> from,
              model::Id<model::Configuration> to) {
    return std::ranges::any_of(
        theory[theory[from].ripples],
        [&](const model::StatedRipple& ripple) { return ripple.isDenied && ripple.target == to; });
}

// Of a declared case it does not matter whether it is named by its title.
bool isSameCase(const model::Place& first, const model::Place& second) {
    return first.declared || second.declared ? first.declared == second.declared
                                             : first.name == second.name;
}

} // namespace

bool isEntry(SlotKind kind) {
    switch (kind) {
    case SlotKind::Context:
    case SlotKind::Mechanism:
    case SlotKind::Trigger:
    case SlotKind::Resource:
    case SlotKind::Reasoning:
        return true;
    default:
        return false;
    }
}

int signOf(const model::Use& use) {
    return directionSigns[use.direction] * (use.isNegated ? -1 : +1);
}

llvm::ArrayRef<model::Place> places(const model::Theory& theory,
                                    model::Id<model::Configuration> id) {
    model::Range<model::Place> range = theory[id].places;
    for (auto section = theory[id].section; range.empty() && section;
         section = theory[section].parent)
        range = theory[section].places;
    return theory[range];
}

bool areSeenApart(const model::Theory& theory, model::Id<model::Configuration> first,
                  model::Id<model::Configuration> second) {
    const llvm::ArrayRef<model::Place> here = places(theory, first), there = places(theory, second);
    return !here.empty() && !there.empty() &&
           std::ranges::none_of(here, [&](const model::Place& place) {
               return std::ranges::any_of(
                   there, [&](const model::Place& other) { return isSameCase(place, other); });
           });
}

bool areUnrelated(const model::Theory& theory, model::Id<model::Configuration> from,
                  model::Id<model::Configuration> to) {
    // What two versions of a theory say is not said side by side.
    const auto here = theory[from].module, there = theory[to].module;
    if (theory.refines(here, there) || theory.refines(there, here))
        return true;
    if (isWithin(theory, from, to) || isWithin(theory, to, from))
        return true;
    // `unrelated to` is said once and holds both ways.
    if (isDenied(theory, from, to) || isDenied(theory, to, from))
        return true;
    return areSeenApart(theory, from, to);
}

std::vector<Ripple> ripples(const model::Theory& theory) {
    // Entries by construct; uses are numbered in order of configuration.
    std::vector<std::vector<model::Id<model::Use>>> entries(theory.constructs.size());
    for (std::size_t i = 0; i < theory.uses.size(); ++i) {
        const model::Use& use = theory.uses[i];
        if (use.slot && theory[use.slot].configuration && isEntry(theory[use.slot].kind))
            entries[use.construct.index].push_back(model::Id<model::Use>(i));
    }
    std::vector<Ripple> result;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const model::Id<model::Configuration> from(i);
        for (const model::Slot& slot : theory[theory[from].slots]) {
            if (slot.kind != SlotKind::Outcome)
                continue;
            for (std::uint32_t use = slot.uses.begin; use < slot.uses.end; ++use) {
                const model::Id<model::Use> outcome(use);
                for (model::Id<model::Use> entry : entries[theory[outcome].construct.index]) {
                    const auto to = theory[theory[entry].slot].configuration;
                    if (!areUnrelated(theory, from, to))
                        result.push_back({from, to, outcome, entry,
                                          signOf(theory[outcome]) * signOf(theory[entry])});
                }
            }
        }
    }
    return result;
}

} // namespace theory::analysis
