// opposite-outcomes: the same context and mechanism lead to more of an outcome here, less there.
#include "analysis/form.h"
#include "analysis/ripples.h"
#include "rules/rule.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "opposite-outcomes",
        .code = "L004",
        .severity = Severity::Warning,
        .group = "structure",
        .why =
            "Where the same mechanism in the same context brings about an outcome and its "
            "opposite, "
            "something else must make the difference. Either a context is missing, or the two are "
            "rival claims, which readers should be told with an `allow`.",
        .bad = "outcome trust\ncmoc 1 {\n  context \"Delay\"\n  mechanism \"Conflict\"\n  outcome "
               "less "
               "trust\n}\ncmoc 2 {\n  context \"Delay\"\n  mechanism \"Conflict\"\n  outcome more "
               "trust\n}\n",
        .good =
            "outcome trust\ncmoc 1 {\n  context \"Delay\"\n  mechanism \"Conflict\"\n  outcome "
            "less "
            "trust\n}\ncmoc 2 {\n  context \"Delay\", \"A mediator\"\n  mechanism \"Conflict\"\n  "
            "outcome more trust\n}\n",
    },
    "CMOCs `{}` and `{}` lead from the same context and mechanism to opposite outcomes"};

constexpr std::size_t mostRivals = 12;

using analysis::signOf;

// The first use of each outcome with each sign.
using Outcomes = std::map<std::pair<model::Id<model::Construct>, int>, const model::Use*>;

Outcomes outcomesOf(const model::Theory& theory, const model::Configuration& configuration) {
    Outcomes outcomes;
    for (const model::Slot& slot : theory[configuration.slots])
        if (slot.kind == SlotKind::Outcome)
            for (const model::Use& use : theory[slot.uses])
                outcomes.try_emplace({use.construct, signOf(use)}, &use);
    return outcomes;
}

void compare(const model::Theory& theory, const model::Configuration& first,
             const model::Configuration& second, Diagnostics& out) {
    const Outcomes earlier = outcomesOf(theory, first);
    for (const auto& [outcome, use] : outcomesOf(theory, second))
        for (int sign : {-1, 0, 1}) {
            const auto opposite = earlier.find({outcome.first, sign});
            if (sign != outcome.second && opposite != earlier.end())
                out.push_back(kind.at(use->span, first.name.str(), second.name.str())
                                  .label(opposite->second->span, "the opposite outcome"));
        }
}

model::Id<model::Configuration> idOf(const model::Theory& theory,
                                     const model::Configuration& configuration) {
    return model::Id<model::Configuration>(
        static_cast<std::size_t>(&configuration - theory.configurations.data()));
}

void check(const model::Theory& theory, Diagnostics& out) {
    std::unordered_multimap<std::size_t, const model::Configuration*> known;
    known.reserve(theory.configurations.size());
    for (const model::Configuration& configuration : theory.configurations) {
        if (configuration.module != model::mainModule)
            continue;
        const analysis::Form cause = analysis::causeOf(theory, configuration);
        if (cause.empty())
            continue;
        const std::size_t hash = analysis::hashOf(cause);
        auto [begin, end] = known.equal_range(hash);
        std::vector<const model::Configuration*> earlier;
        for (; begin != end; ++begin)
            if (analysis::causeOf(theory, *begin->second) == cause)
                earlier.push_back(begin->second);
        std::ranges::sort(earlier); // configurations lie in one list, in order of declaration
        for (const model::Configuration* first : earlier)
            if (!analysis::areSeenApart(theory, idOf(theory, *first), idOf(theory, configuration)))
                compare(theory, *first, configuration, out);
        // A dozen rivals tell the author enough; beyond that each would meet each.
        if (earlier.size() < mostRivals)
            known.emplace(hash, &configuration);
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
