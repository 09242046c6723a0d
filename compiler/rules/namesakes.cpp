// Finds them by a hash of what their labels name.
#include "rules/namesakes.h"

#include "analysis/ripples.h"

#include <algorithm>

namespace theory::rules {
namespace {

// More are one mistake many times.
constexpr std::size_t mostMembers = 16;

struct Hashed {
    std::size_t hash;
    std::uint32_t construct;
    friend auto operator<=>(const Hashed&, const Hashed&) = default;
};

// Those of one hash, mostly one thing; the first of those left decides which, in each round.
void addGroups(const model::Theory& theory, llvm::ArrayRef<Hashed> same,
               std::vector<Namesakes>& groups) {
    Namesakes left;
    for (const Hashed& hashed : same.take_front(mostMembers))
        left.push_back(labelled(theory, model::Id<model::Construct>(hashed.construct)));
    while (left.size() > 1) {
        const llvm::StringRef thing = left.front().directed.thing;
        const auto others =
            std::stable_partition(left.begin(), left.end(), [&](const Labelled& member) {
                return areSameThing(member.directed.thing, thing);
            });
        if (others - left.begin() > 1)
            groups.emplace_back(left.begin(), others);
        left.erase(left.begin(), others);
    }
}

} // namespace

Labelled labelled(const model::Theory& theory, model::Id<model::Construct> id) {
    const model::Construct& construct = theory[id];
    const llvm::StringRef label = construct.title.empty() ? construct.name : construct.title;
    return {id, label, directedLabel(label)};
}

std::vector<Namesakes> namesakes(const model::Theory& theory, const std::vector<bool>& isMeant) {
    std::vector<Hashed> hashes;
    for (std::uint32_t i = 0; i < theory.constructs.size(); ++i)
        if (isMeant[i])
            hashes.push_back(
                {hashOfThing(labelled(theory, model::Id<model::Construct>(i)).directed.thing), i});
    std::ranges::sort(hashes);
    std::vector<Namesakes> groups;
    for (auto first = hashes.begin(); first != hashes.end();) {
        const auto last = std::find_if(
            first, hashes.end(), [&](const Hashed& hashed) { return hashed.hash != first->hash; });
        if (last - first > 1)
            addGroups(theory, llvm::ArrayRef(&*first, static_cast<std::size_t>(last - first)),
                      groups);
        first = last;
    }
    return groups;
}

std::vector<Work> work(const model::Theory& theory) {
    std::vector<Work> result(theory.constructs.size());
    for (std::size_t i = 0; i < theory.uses.size(); ++i) {
        const model::Use& use = theory.uses[i];
        Work& work = result[use.construct.index];
        ++work.uses;
        if (!use.slot)
            continue;
        const auto configuration = theory[use.slot].configuration;
        if (!configuration || theory[configuration].module != model::mainModule)
            continue;
        const SlotKind kind = theory[use.slot].kind;
        const bool isOutcome = kind == SlotKind::Outcome;
        if (!isOutcome && !analysis::isEntry(kind))
            continue;
        model::Id<model::Use>& first = isOutcome ? work.firstOutcome : work.firstEntry;
        if (!first)
            first = model::Id<model::Use>(i);
        (isOutcome ? work.lastOutcome : work.lastEntry) = model::Id<model::Use>(i);
    }
    return result;
}

bool wouldJoin(const Work& first, const Work& second) {
    return (first.firstOutcome && second.firstEntry) || (second.firstOutcome && first.firstEntry);
}

} // namespace theory::rules
