// recommendation-without-cmocs: a recommendation that does not say which configurations it rests
// on.
#include "rules/rule.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> kind{
    {
        .name = "recommendation-without-cmocs",
        .code = "L050",
        .severity = Severity::Warning,
        .why = "What a realist review recommends follows from its findings: what to do, in which "
               "contexts, because of which mechanisms (RAMESES publication standards, item 18). A "
               "recommendation that names no CMOC might stand in any report.",
        .bad = "recommendation R1 \"Meet more often\"\n",
        .good = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Stay\"\n}\n"
                "recommendation R1 \"Meet more often\" { from 1 }\n",
    },
    "the recommendation `{}` rests on no CMOC"};

void check(const model::Theory& theory, Diagnostics& out) {
    for (const model::Recommendation& recommendation : theory.recommendations)
        if (recommendation.module == model::mainModule && recommendation.bases.empty() &&
            !recommendation.isDamaged)
            out.push_back(kind.at(recommendation.nameSpan, recommendation.name.str())
                              .helping("add a line `from` with the CMOCs that it follows from"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
