// direction-synonyms: constructs that differ only in how they say `more`, or `less`.
#include "rules/namesakes.h"
#include "rules/rule.h"

#include <algorithm>

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "direction-synonyms",
        .code = "L042",
        .severity = Severity::Note,
        .group = "wording",
        .why = "Published tables say `enhanced`, `increased` and `improved` of the same thing. As "
               "part of a label each makes a construct of its own, so that what is known of the "
               "thing is scattered, and the theory does not know that all of them mean more of "
               "it.",
        .bad = "cmoc 1 {\n  context \"A shared aim\"\n  mechanism \"Pride\"\n  outcome \"Enhanced "
               "trust\"\n}\ncmoc 2 {\n  context \"Clear roles\"\n  mechanism \"Calm\"\n  outcome "
               "\"Increased trust\"\n}\n",
        .good = "outcome trust \"Trust\"\ncmoc 1 {\n  context \"A shared aim\"\n  mechanism "
                "\"Pride\"\n  outcome more trust \"Enhanced trust\"\n}\ncmoc 2 {\n  context "
                "\"Clear roles\"\n  mechanism \"Calm\"\n  outcome more trust \"Increased trust\"\n"
                "}\n",
    },
    "`{}` and `{}` are two constructs for one thing in one direction"};

int signOf(const Labelled& labelled) { return directionSigns[labelled.directed.direction]; }

// Where an outcome is nearly the context of another, `near-ripple` has told of it.
bool areSynonyms(const Labelled& first, const Labelled& second, const std::vector<Work>& works) {
    return signOf(first) == signOf(second) &&
           !first.directed.words.equals_insensitive(second.directed.words) &&
           !wouldJoin(works[first.construct.index], works[second.construct.index]);
}

void checkGroup(const model::Theory& theory, const Namesakes& group, const std::vector<Work>& works,
                Diagnostics& out) {
    for (auto at = group.begin(); at != group.end(); ++at) {
        const auto first = std::find_if(
            group.begin(), at, [&](const auto& other) { return areSynonyms(other, *at, works); });
        if (first == at)
            continue;
        const llvm::StringRef direction =
            directionWords[signOf(*at) > 0 ? Direction::More : Direction::Less];
        out.push_back(kind.at(theory[at->construct].nameSpan, first->label.str(), at->label.str())
                          .label(theory[first->construct].nameSpan, "the first of them")
                          .helping(fmt::format("declare the thing once, and write `{}` before it "
                                               "where it is used",
                                               direction.str())));
    }
}

void check(const model::Theory& theory, Diagnostics& out) {
    std::vector<bool> isMeant(theory.constructs.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < isMeant.size(); ++i) {
        const model::Id<model::Construct> id(i);
        isMeant[i] = theory[id].module == model::mainModule && !theory[id].isNamedInUnreadText &&
                     !labelled(theory, id).directed.words.empty();
        count += isMeant[i];
    }
    if (count < 2)
        return;
    const std::vector<Namesakes> groups = namesakes(theory, isMeant);
    if (groups.empty())
        return;
    const std::vector<Work> works = work(theory);
    for (const Namesakes& group : groups)
        checkGroup(theory, group, works, out);
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
