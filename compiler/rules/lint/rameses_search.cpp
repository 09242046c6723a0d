// rameses-search: a flow that does not say where was searched.
#include "analysis/review.h"
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "rameses-search",
        .code = "L073",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES item 8",
        .why = "RAMESES asks for all places where documents were looked for. A flow names them: "
               "as its streams, or as the databases that its line `identified` consists of.",
        .bad = "theory walking \"Why walking groups last\"\n"
               "flow selection { identified 340  excluded 328  included 12 }\n"
               "// --- theory.toml\n[rules]\nrameses = \"warning\"\n",
        .good = "theory walking \"Why walking groups last\"\n"
                "flow selection {\n  identified 340 { \"MEDLINE\" 212  \"HMIC\" 128 }\n"
                "  excluded   328\n  included   12\n}\n"
                "// --- theory.toml\n[rules]\nrameses = \"warning\"\n",
    },
    "the flow of `{}` does not say where papers were looked for"};

void check(const Theory& theory, Diagnostics& out) {
    if (!isAskedFor(theory, 8))
        return;
    const Flow* first = nullptr;
    for (const Flow& flow : theory.flows) {
        if (flow.module != mainModule)
            continue;
        if (flow.isDamaged || !analysis::placesSearched(theory, flow).empty())
            return;
        first = first ? first : &flow;
    }
    if (first)
        out.push_back(
            kind.at(headerOf(theory), nameOf(theory))
                .label(first->nameSpan, "the flow")
                .helping("give the databases as parts of its line `identified`, or titles "
                         "to its streams"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
