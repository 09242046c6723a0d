// rameses-flow: a theory without a flow of documents.
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "rameses-flow",
        .code = "L075",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES item 12",
        .why = "RAMESES asks for a diagram of how many documents were found, appraised, "
               "included and excluded, with reasons. A `flow` is drawn as one, and its sums are "
               "checked.",
        .bad = "theory walking \"Why walking groups last\"\n// --- "
               "theory.toml\n[rules]\nrameses = \"warning\"\n",
        .good = "theory walking \"Why walking groups last\"\nflow selection { identified "
                "\"MEDLINE\" 14  excluded 2  included 12 }\n// --- theory.toml\n[rules]\nrameses "
                "= \"warning\"\n",
    },
    "`{}` does not say where its papers came from"};

void check(const Theory& theory, Diagnostics& out) {
    if (!isAskedFor(theory, 12))
        return;
    for (const Flow& flow : theory.flows)
        if (flow.module == mainModule)
            return;
    out.push_back(kind.at(headerOf(theory), nameOf(theory))
                      .helping("add a `flow`; what is not known of it is `unknown`"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
