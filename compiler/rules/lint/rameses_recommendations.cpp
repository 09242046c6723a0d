// rameses-recommendations: a theory that concludes nothing.
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "rameses-recommendations",
        .code = "L079",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES item 18",
        .why = "RAMESES asks for recommendations that follow from the findings, and for whom they "
               "are. Each `recommendation` names the CMOCs that it rests on, so that readers can "
               "follow it back to the evidence.",
        .bad = "theory walking \"Why walking groups last\"\ncmoc 1 {\n  context   \"Neighbours "
               "who seldom meet\"\n  mechanism \"They look forward to one another\"\n  outcome   "
               "more \"Walks\"\n}\n// --- theory.toml\n[rules]\nrameses = \"warning\"\n",
        .good =
            "theory walking \"Why walking groups last\"\ncmoc 1 {\n  context   \"Neighbours who "
            "seldom meet\"\n  mechanism \"They look forward to one another\"\n  outcome   more "
            "\"Walks\"\n}\nrecommendation R1 \"Let groups be small\" {\n  to   \"Councils\"\n  "
            "from 1\n}\n// --- theory.toml\n[rules]\nrameses = \"warning\"\n",
    },
    "nothing is recommended in `{}`"};

void check(const Theory& theory, Diagnostics& out) {
    const auto isOwn = [](const auto& entity) { return entity.module == mainModule; };
    if (isAskedFor(theory, 18) && std::ranges::any_of(theory.configurations, isOwn) &&
        std::ranges::none_of(theory.recommendations, isOwn))
        out.push_back(kind.at(headerOf(theory), nameOf(theory))
                          .helping("say what follows from the CMOCs: `recommendation R1 \"…\" "
                                   "{ to … from … }`"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
