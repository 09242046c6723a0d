// Orders the slots of a configuration.
#include "analysis/path.h"

#include <algorithm>

namespace theory::analysis {
namespace {

// The order of roles on a path; the others do not stand on it.
int rank(SlotKind kind) {
    switch (kind) {
    case SlotKind::Resource:
        return 0;
    case SlotKind::Reasoning:
        return 1;
    case SlotKind::Mechanism:
        return 2;
    case SlotKind::Outcome:
        return 3;
    default:
        return -1;
    }
}

} // namespace

std::vector<model::Id<model::Use>> Stage::uses(const model::Theory& theory) const {
    std::vector<model::Id<model::Use>> result;
    for (model::Id<model::Slot> slot : slots)
        for (std::uint32_t use = theory[slot].uses.begin; use < theory[slot].uses.end; ++use)
            result.emplace_back(use);
    return result;
}

std::vector<Stage> path(const model::Theory& theory, const model::Configuration& configuration) {
    // A `then` step follows the line before it, so it keeps that line's rank.
    struct Ranked {
        int rank;
        bool isStep;
        Stage stage;
    };
    std::vector<Ranked> stages;
    int last = 0;
    for (std::uint32_t i = configuration.slots.begin; i < configuration.slots.end; ++i) {
        const model::Slot& slot = theory.slots[i];
        if (rank(slot.kind) < 0)
            continue;
        if (!slot.isNextStep) {
            last = rank(slot.kind);
            auto same = std::ranges::find_if(stages, [&](const Ranked& ranked) {
                return !ranked.isStep && ranked.stage.kind == slot.kind;
            });
            if (same != stages.end()) {
                same->stage.slots.emplace_back(i);
                continue;
            }
        }
        stages.push_back({last, slot.isNextStep, {slot.kind, {model::Id<model::Slot>(i)}}});
    }
    std::ranges::stable_sort(stages, {}, &Ranked::rank);
    std::vector<Stage> result;
    for (Ranked& ranked : stages)
        result.push_back(std::move(ranked.stage));
    return result;
}

} // namespace theory::analysis
