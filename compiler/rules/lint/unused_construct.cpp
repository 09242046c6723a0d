// unused-construct: a construct that stands in no configuration and no link.
#include "rules/rule.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "unused-construct",
        .code = "L001",
        .severity = Severity::Warning,
        .marksUnused = true,
        .group = "structure",
        .why = "A list of contexts, mechanisms and outcomes side by side is not yet a theory: only "
               "what "
               "is configured with other things explains anything.",
        .bad = "context calm \"A calm ward\"\n",
        .good =
            "context calm \"A calm ward\"\noutcome attendance \"Attendance\"\nlink calm increases "
            "attendance\n",
    },
    "the {} `{}` is used in no CMOC and no link"};

void check(const model::Theory& theory, Diagnostics& out) {
    std::vector<bool> isUsed(theory.constructs.size());
    for (const model::Use& use : theory.uses)
        isUsed[use.construct.index] = true;
    for (const model::Construct& construct : theory.constructs)
        if (construct.parent)
            isUsed[construct.parent.index] = true;
    for (const model::TheoryRelation& relation : theory.relations)
        if (relation.construct)
            isUsed[relation.construct.index] = true;
    for (std::size_t i = 0; i < theory.constructs.size(); ++i) {
        const model::Construct& construct = theory.constructs[i];
        if (construct.module == model::mainModule && !isUsed[i] && !construct.isNamedInUnreadText)
            out.push_back(
                kind.at(construct.nameSpan, roleWords[construct.home].str(), construct.name.str()));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
