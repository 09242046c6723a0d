// missing-mirror: a configuration without its opposite, where most others have theirs.
#include "analysis/form.h"
#include "analysis/ripples.h"
#include "rules/rule.h"
#include "rules/whole.h"

#include <algorithm>
#include <map>

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "missing-mirror",
        .code = "L043",
        .severity = Severity::Note,
        .group = "structure",
        .why = "Many tables come in pairs: high trust brings about more of an outcome, low trust "
               "less. Where a theory works in pairs, readers expect both halves, and a half that "
               "is missing may be a finding (it works one way only) or an oversight.",
        .bad = "cmoc 1 { context high \"A\" mechanism \"M\" outcome more \"X\" }\n"
               "cmoc 2 { context low \"A\" mechanism no \"M\" outcome less \"X\" }\n"
               "cmoc 3 { context high \"B\" mechanism \"M\" outcome more \"X\" }\n"
               "cmoc 4 { context low \"B\" mechanism no \"M\" outcome less \"X\" }\n"
               "cmoc 5 { context high \"C\" mechanism \"M\" outcome more \"X\" }\n"
               "cmoc 6 { context low \"C\" mechanism no \"M\" outcome less \"X\" }\n"
               "cmoc 7 { context high \"D\" mechanism \"M\" outcome more \"X\" }\n",
        .good = "cmoc 1 { context high \"A\" mechanism \"M\" outcome more \"X\" }\n"
                "cmoc 2 { context low \"A\" mechanism no \"M\" outcome less \"X\" }\n"
                "cmoc 3 { context high \"B\" mechanism \"M\" outcome more \"X\" }\n"
                "cmoc 4 { context low \"B\" mechanism no \"M\" outcome less \"X\" }\n"
                "cmoc 5 { context high \"C\" mechanism \"M\" outcome more \"X\" }\n"
                "cmoc 6 { context low \"C\" mechanism no \"M\" outcome less \"X\" }\n"
                "cmoc 7 { context high \"D\" mechanism \"M\" outcome more \"X\" }\n"
                "cmoc 8 { context low \"D\" mechanism no \"M\" outcome less \"X\" }\n",
    },
    "CMOC `{}` has no mirror, as most CMOCs {} have"};

// A section, or what stands in none, works in pairs where it holds three pairs, and two CMOCs of
// pairs for each other one.
constexpr std::size_t fewestPaired = 6;
constexpr std::size_t pairedForEachOther = 2;

// Of very many that say much the same, each is compared with some.
constexpr std::ptrdiff_t mostCompared = 12;

using analysis::Form;
using analysis::Said;
using Id = model::Id<model::Configuration>;

// What two have to have in common to be compared.
struct Candidate {
    std::size_t hash;
    Id id;
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

Form claimOf(const model::Theory& theory, Id id) {
    return analysis::claimOf(theory, theory[id], analysis::Closeness::Signs);
}

bool isContext(const Said& said) {
    return said.slot == SlotKind::Context || said.slot == SlotKind::Trigger;
}

// The contexts and triggers alone.
Form contextOf(const model::Theory& theory, Id id) {
    Form form = claimOf(theory, id);
    std::erase_if(form, [](const Said& said) { return !isContext(said); });
    return form;
}

bool differInSignsOnly(const Form& first, const Form& second) {
    return std::ranges::equal(first, second, [](const Said& one, const Said& other) {
        return one.slot == other.slot && one.what == other.what &&
               one.isCondition() == other.isCondition();
    });
}

// The same constructs in the same slots; every outcome is turned round, at least half of what leads
// there is, and nothing else, such as a guard.
bool areMirrors(const Form& first, const Form& second) {
    if (!differInSignsOnly(first, second))
        return false;
    std::size_t turned = 0, kept = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const bool isTurned = first[i].manner != second[i].manner;
        const bool isEntry = analysis::isEntry(first[i].slot);
        if (isEntry)
            ++(isTurned ? turned : kept);
        else if (isTurned != (first[i].slot == SlotKind::Outcome))
            return false;
    }
    return turned > 0 && turned >= kept;
}

// Whether the one speaks of the case in which the context of the other is different.
bool areOpposite(const Form& context, const Form& other) {
    return differInSignsOnly(context, other) && context != other;
}

std::vector<Candidate> candidates(const model::Theory& theory,
                                  Form (*formOf)(const model::Theory&, Id)) {
    std::vector<Candidate> result;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        if (theory.configurations[i].module != model::mainModule)
            continue;
        const Form form = formOf(theory, Id(i));
        if (!form.empty())
            result.push_back({analysis::hashWithoutSigns(form), Id(i)});
    }
    std::ranges::sort(result);
    return result;
}

// For each configuration one that it agrees with in that way; or none.
std::vector<Id> partners(const model::Theory& theory, Form (*formOf)(const model::Theory&, Id),
                         bool (*agree)(const Form&, const Form&)) {
    const std::vector<Candidate> all = candidates(theory, formOf);
    std::vector<Id> partner(theory.configurations.size());
    auto first = all.begin();
    for (auto at = all.begin(); at != all.end(); ++at) {
        if (at->hash != first->hash)
            first = at;
        for (auto other = std::max(first, at - std::min(at - all.begin(), mostCompared));
             other != at; ++other)
            if (agree(formOf(theory, at->id), formOf(theory, other->id))) {
                partner[at->id.index] = other->id;
                partner[other->id.index] = at->id;
            }
    }
    return partner;
}

// Whether some context and some outcome have a direction; else what is the opposite is not plain.
bool hasDirections(const model::Theory& theory, Id id) {
    bool ofContext = false, ofOutcome = false;
    for (const model::Slot& slot : theory[theory[id].slots])
        for (const model::Use& use : theory[slot.uses]) {
            const bool isDirected = use.direction != Direction::None || use.isNegated;
            ofContext |= isDirected && slot.kind == SlotKind::Context;
            ofOutcome |= isDirected && slot.kind == SlotKind::Outcome;
        }
    return ofContext && ofOutcome;
}

// The configurations of one section.
struct Group {
    std::vector<Id> single;
    std::size_t paired = 0;
    Id pair; // one that has a mirror

    bool worksInPairs() const {
        return paired >= fewestPaired && paired >= pairedForEachOther * single.size();
    }
};

std::map<model::Id<model::Section>, Group> groups(const model::Theory& theory,
                                                  const std::vector<Id>& mirrors) {
    std::map<model::Id<model::Section>, Group> result;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const model::Configuration& configuration = theory.configurations[i];
        if (configuration.module != model::mainModule || configuration.isHole ||
            configuration.slots.empty())
            continue;
        Group& group = result[configuration.section];
        if (!mirrors[i])
            group.single.emplace_back(i);
        else if (++group.paired == 1)
            group.pair = Id(i);
    }
    return result;
}

Diagnostic report(const model::Theory& theory, Id id, const Group& group, Id mirror) {
    const model::Configuration& configuration = theory[id];
    std::string around = theory.sections.empty() ? "of the theory" : "outside sections";
    if (configuration.section)
        around = fmt::format("of section `{}`", theory[configuration.section].name.str());
    return std::move(kind.at(configuration.nameSpan, configuration.name.str(), around)
                         .label(theory[group.pair].nameSpan, "one of a pair")
                         .label(theory[mirror].nameSpan, "its mirror")
                         .helping("say what follows where the context is the opposite"));
}

void check(const model::Theory& theory, Diagnostics& out) {
    if (theory.configurations.size() <= fewestPaired || !isWhole(theory))
        return;
    const std::vector<Id> mirrors = partners(theory, claimOf, areMirrors);
    if (std::ranges::none_of(mirrors, [](Id id) { return bool(id); }))
        return;
    std::vector<Id> opposites; // worked out once a group works in pairs
    for (const auto& [section, group] : groups(theory, mirrors)) {
        if (!group.worksInPairs())
            continue;
        if (opposites.empty())
            opposites = partners(theory, contextOf, areOpposite);
        for (Id id : group.single)
            if (!opposites[id.index] && theory[id].hole.empty() && hasDirections(theory, id))
                out.push_back(report(theory, id, group, mirrors[group.pair.index]));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
