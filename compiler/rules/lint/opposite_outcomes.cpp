// opposite-outcomes: the same context and mechanism lead to more of an outcome here, less there.
#include "analysis/ripples.h"
#include "rules/rule.h"

#include "llvm/ADT/Hashing.h"

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

// Slot, construct and sign of everything that leads to the outcome, sorted. A condition with `or`
// or parentheses in it is one entry, the hash of its form.
using Cause = std::vector<std::tuple<SlotKind, std::size_t, int>>;

constexpr int isCondition = 2; // in the place of a sign

// The same for conditions that differ only in the order of their members. A list claims no logic,
// and is taken for `and`.
std::size_t formOf(const model::Theory& theory, llvm::ArrayRef<model::Term> terms,
                   Connective connective) {
    std::vector<std::size_t> members;
    for (const model::Term& term : terms) {
        std::size_t member = 0;
        if (term.use) {
            const model::Use& use = theory[term.use];
            member = llvm::hash_combine(use.construct.index, signOf(use));
        } else {
            member = llvm::hash_combine(formOf(theory, theory[term.group], term.connective),
                                        term.isNegated);
        }
        members.push_back(member);
    }
    std::ranges::sort(members);
    return llvm::hash_combine(connective == Connective::Any,
                              llvm::hash_combine_range(members.begin(), members.end()));
}

void addSlot(const model::Theory& theory, const model::Slot& slot, Cause& cause) {
    const llvm::ArrayRef<model::Term> terms = theory[slot.terms];
    const bool isPlain =
        (slot.connective != Connective::Any || terms.size() == 1) &&
        std::ranges::all_of(terms, [](const auto& term) { return bool(term.use); });
    if (!isPlain)
        cause.emplace_back(slot.kind, formOf(theory, terms, slot.connective), isCondition);
    else
        for (const model::Use& use : theory[slot.uses])
            cause.emplace_back(slot.kind, use.construct.index, signOf(use));
}

// Empty where the context or the mechanism is not stated.
Cause causeOf(const model::Theory& theory, const model::Configuration& configuration) {
    Cause cause;
    bool hasContext = false, hasMechanism = false;
    for (const model::Slot& slot : theory[configuration.slots]) {
        if (slot.kind == SlotKind::Outcome)
            continue;
        if (!slot.hole.empty())
            return {};
        hasContext |= slot.kind == SlotKind::Context;
        hasMechanism |= slot.kind == SlotKind::Mechanism || slot.kind == SlotKind::Reasoning;
        addSlot(theory, slot, cause);
    }
    if (!hasContext || !hasMechanism)
        return {};
    for (auto section = configuration.section; section; section = theory[section].parent)
        for (const model::Slot& slot : theory[theory[section].scopes])
            addSlot(theory, slot, cause);
    std::ranges::sort(cause);
    return cause;
}

std::size_t hashOf(const Cause& cause) {
    llvm::hash_code hash(cause.size());
    for (const auto& [slot, construct, sign] : cause)
        hash = llvm::hash_combine(hash, static_cast<int>(slot), construct, sign);
    return hash;
}

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
        const Cause cause = causeOf(theory, configuration);
        if (cause.empty())
            continue;
        const std::size_t hash = hashOf(cause);
        auto [begin, end] = known.equal_range(hash);
        std::vector<const model::Configuration*> earlier;
        for (; begin != end; ++begin)
            if (causeOf(theory, *begin->second) == cause)
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
