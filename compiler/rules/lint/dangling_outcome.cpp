// dangling-outcome: an outcome that is not final, and from which nothing follows.
#include "rules/rule.h"
#include "rules/whole.h"

#include <algorithm>

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> kind{
    {
        .name = "dangling-outcome",
        .code = "L045",
        .severity = Severity::Note,
        .group = "structure",
        .why = "A theory that says which outcomes are final says that the others lead there. An "
               "outcome on the way that no CMOC goes on from leaves its chain unfinished: readers "
               "cannot tell why it matters.",
        .bad = "outcome recovery { horizon final }\ncmoc 1 {\n  context \"Delay\"\n  mechanism "
               "\"Doubt\"\n  outcome less \"Trust\"\n}\ncmoc 2 {\n  context less \"Trust\"\n  "
               "mechanism \"Silence\"\n  outcome less recovery, less \"Attendance\"\n}\n",
        .good = "outcome recovery { horizon final }\noutcome attendance { horizon final }\ncmoc 1 "
                "{\n  context \"Delay\"\n  mechanism \"Doubt\"\n  outcome less \"Trust\"\n}\ncmoc "
                "2 {\n  context less \"Trust\"\n  mechanism \"Silence\"\n  outcome less recovery, "
                "less attendance\n}\n",
    },
    "nothing follows from the outcome `{}`, and it is not final"};

using model::Configuration;
using model::Construct;
using model::Id;

// In which configurations a construct is at work other than as their outcome.
constexpr std::uint32_t nowhere = Id<Configuration>().index;
constexpr std::uint32_t everywhere = nowhere - 1; // in several, in a link, or at the theory's end

// Of a long line of parents the nearest.
constexpr int mostParents = 8;

std::uint32_t joined(std::uint32_t first, std::uint32_t second) {
    if (first == nowhere || first == second)
        return second;
    return second == nowhere ? first : everywhere;
}

bool isFinal(const model::Theory& theory, const Construct& construct) {
    return std::ranges::any_of(theory[construct.attributes], [](const model::Attribute& attribute) {
        return attribute.property == Property::Horizon && attribute.value == "final";
    });
}

// Where each construct, or an instance of it, is at work.
std::vector<std::uint32_t> work(const model::Theory& theory) {
    std::vector<std::uint32_t> where(theory.constructs.size(), nowhere);
    for (const model::Use& use : theory.uses) {
        if (!use.slot || theory[use.slot].kind == SlotKind::Outcome)
            continue;
        const auto configuration = theory[use.slot].configuration;
        std::uint32_t& place = where[use.construct.index];
        place = joined(place, configuration ? configuration.index : everywhere);
    }
    for (const model::Link& link : theory.links)
        where[theory[link.from].construct.index] = everywhere;
    for (std::size_t i = 0; i < theory.constructs.size(); ++i) {
        if (isFinal(theory, theory.constructs[i]))
            where[i] = everywhere;
        // Ends where nothing is new. A place changes at most twice, so this is linear.
        std::uint32_t place = where[i];
        for (auto at = theory.constructs[i].parent; at; at = theory[at].parent) {
            place = joined(where[at.index], place);
            if (place == where[at.index])
                break;
            where[at.index] = place;
        }
    }
    return where;
}

// The same with what its parents do.
std::uint32_t workOf(const model::Theory& theory, Id<Construct> id,
                     const std::vector<std::uint32_t>& where) {
    std::uint32_t place = where[id.index];
    int parents = 0;
    for (auto at = theory[id].parent; at && parents < mostParents;
         at = theory[at].parent, ++parents)
        place = joined(place, where[at.index]);
    return place;
}

bool feedsSomething(const model::Theory& theory, const Configuration& configuration) {
    return std::ranges::any_of(theory[configuration.ripples],
                               [](const auto& ripple) { return !ripple.isDenied; });
}

// What is known of a construct that is an outcome somewhere.
struct Outcome {
    const model::Use* first = nullptr;
    bool goesOn = false;
};

class Outcomes {
public:
    explicit Outcomes(const model::Theory& theory)
        : theory_(theory), where_(work(theory)), outcomes_(theory.constructs.size()) {
        for (std::size_t i = 0; i < theory.configurations.size(); ++i)
            if (theory.configurations[i].module == model::mainModule)
                add(Id<Configuration>(i));
    }

    // Those that dangle; none where most do, since there the chains are still to be written.
    std::vector<const model::Use*> dangling() const {
        std::vector<const model::Use*> result;
        std::size_t count = 0;
        for (std::size_t i = 0; i < outcomes_.size(); ++i) {
            count += outcomes_[i].first != nullptr;
            if (outcomes_[i].first && !outcomes_[i].goesOn)
                result.push_back(outcomes_[i].first);
        }
        if (2 * result.size() >= count)
            result.clear();
        return result;
    }

private:
    void add(Id<Configuration> id) {
        const Configuration& configuration = theory_[id];
        const bool isCarriedOn = feedsSomething(theory_, configuration);
        const llvm::ArrayRef<model::Slot> slots = theory_[configuration.slots];
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (slots[i].kind != SlotKind::Outcome)
                continue;
            const bool hasNextStep = i + 1 < slots.size() && slots[i + 1].isNextStep;
            for (const model::Use& use : theory_[slots[i].uses]) {
                Outcome& outcome = outcomes_[use.construct.index];
                if (!outcome.first)
                    outcome.first = &use;
                const std::uint32_t place = workOf(theory_, use.construct, where_);
                outcome.goesOn |= isCarriedOn || hasNextStep ||
                                  (place != nowhere && place != id.index) ||
                                  theory_[use.construct].isNamedInUnreadText;
            }
        }
    }

    const model::Theory& theory_;
    std::vector<std::uint32_t> where_;
    std::vector<Outcome> outcomes_; // by construct
};

// At its declaration, where an `allow` can stand; a text has none.
Diagnostic report(const model::Theory& theory, const model::Use& use) {
    const Construct& construct = theory[use.construct];
    const bool isDeclared = construct.module == model::mainModule && !construct.name.empty();
    Diagnostic report = kind.at(isDeclared ? construct.nameSpan : use.span,
                                model::reference(theory, use.construct));
    if (isDeclared)
        report.label(use.span, "an outcome here");
    return std::move(report.helping("name it as a context or mechanism of what follows, or declare "
                                    "it with `horizon final`"));
}

void check(const model::Theory& theory, Diagnostics& out) {
    const bool usesHorizons =
        std::ranges::any_of(theory.constructs, [&](const Construct& construct) {
            return construct.module == model::mainModule && isFinal(theory, construct);
        });
    if (!usesHorizons || !isWhole(theory))
        return;
    for (const model::Use* use : Outcomes(theory).dangling())
        out.push_back(report(theory, *use));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
