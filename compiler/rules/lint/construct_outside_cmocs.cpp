// construct-outside-cmocs: a construct that only links speak of, in a theory of CMOCs.
#include "rules/rule.h"
#include "rules/whole.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "construct-outside-cmocs",
        .code = "L040",
        .severity = Severity::Note,
        .group = "structure",
        .why = "A link says that one thing follows another, not in which circumstances or why. A "
               "construct that no CMOC speaks of is explained by nothing: readers meet it in the "
               "diagram, and look for it in the table of CMOCs in vain.",
        .bad =
            "context delay\nmechanism doubt\noutcome trust\noutcome effort\noutcome turnover\n"
            "cmoc 1 {\n  context delay\n  mechanism doubt\n  outcome less trust, less effort\n}\n"
            "link trust decreases turnover\n",
        .good = "context delay\nmechanism doubt\noutcome trust\noutcome effort\noutcome turnover\n"
                "cmoc 1 {\n  context delay\n  mechanism doubt\n  outcome less trust, less effort, "
                "more turnover\n}\nlink trust decreases turnover\n",
    },
    "the {} `{}` stands in links, and in no CMOC"};

// Whether CMOCs speak of each construct: in their slots and guards, in their own links, as a theory
// that they stand on, or by an instance. What a section says for its CMOCs counts too.
std::vector<bool> inConfigurations(const model::Theory& theory) {
    std::vector<bool> isIn(theory.constructs.size());
    for (const model::Use& use : theory.uses)
        if (use.slot)
            isIn[use.construct.index] = true;
    for (const model::Link& link : theory.links)
        if (link.configuration)
            for (model::Id<model::Use> end : {link.from, link.to})
                isIn[theory[end].construct.index] = true;
    for (const model::TheoryRelation& relation : theory.relations)
        if (relation.construct)
            isIn[relation.construct.index] = true;
    for (std::size_t i = 0; i < theory.constructs.size(); ++i) {
        if (!isIn[i])
            continue;
        // Ends where it is known, so that it passes each construct once.
        for (auto at = theory.constructs[i].parent; at && !isIn[at.index]; at = theory[at].parent)
            isIn[at.index] = true;
    }
    return isIn;
}

bool isDeclaredHere(const model::Construct& construct) {
    return construct.module == model::mainModule && !construct.name.empty();
}

void check(const model::Theory& theory, Diagnostics& out) {
    if (theory.links.empty() || theory.configurations.empty() || !isWhole(theory))
        return;
    std::vector<bool> isKnown = inConfigurations(theory);
    std::size_t inside = 0;
    for (std::size_t i = 0; i < theory.constructs.size(); ++i)
        inside += isKnown[i] && isDeclaredHere(theory.constructs[i]);
    Diagnostics found;
    for (const model::Link& link : theory.links)
        for (model::Id<model::Use> end : {link.from, link.to}) {
            const model::Construct& construct = theory[theory[end].construct];
            if (isKnown[theory[end].construct.index] || !isDeclaredHere(construct) ||
                construct.isNamedInUnreadText)
                continue;
            isKnown[theory[end].construct.index] = true;
            found.push_back(
                kind.at(construct.nameSpan, roleWords[construct.home].str(), construct.name.str())
                    .label(theory[end].span, "in a link")
                    .helping("name it in the CMOC that it belongs to"));
        }
    // Where links say much, they are a part of the theory in their own right.
    if (3 * found.size() < inside)
        out.insert(out.end(), std::make_move_iterator(found.begin()),
                   std::make_move_iterator(found.end()));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
