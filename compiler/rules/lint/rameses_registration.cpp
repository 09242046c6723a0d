// rameses-registration: a theory that does not say where the plan of its review is.
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "rameses-registration",
        .code = "L072",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES item 5",
        .why = "A realist review changes on its way, and RAMESES asks it to say how. Readers "
               "can tell only by the plan that it began with: a registration such as "
               "PROSPERO's, or a published protocol.",
        .bad = "theory walking \"Why walking groups last\"\n// --- "
               "theory.toml\n[rules]\nrameses = \"warning\"\n",
        .good = "theory walking \"Why walking groups last\" {\n  registration \"the protocol's "
                "number\"\n}\n// --- theory.toml\n[rules]\nrameses = \"warning\"\n",
    },
    "`{}` does not say where its review was registered"};

void check(const Theory& theory, Diagnostics& out) {
    if (isAskedFor(theory, 5) &&
        theory.value(theory[mainModule].attributes, Property::Registration).empty())
        out.push_back(kind.at(headerOf(theory), nameOf(theory))
                          .helping("add a line `registration \"…\"` to the header, with the number "
                                   "or the address of the protocol"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
