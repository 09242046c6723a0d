// rameses-findings: a theory without a CMOC.
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "rameses-findings",
        .code = "L077",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES item 14",
        .why = "The findings of a realist review are its theory, and theories are made of "
               "configurations: in which context which mechanism leads to which outcome. Links "
               "and lists alone say less.",
        .bad = "theory walking \"Why walking groups last\"\nlink \"Company\" increases "
               "\"Walks\"\n// --- theory.toml\n[rules]\nrameses = \"warning\"\n",
        .good = "theory walking \"Why walking groups last\"\ncmoc 1 {\n  context   \"Neighbours "
                "who seldom meet\"\n  mechanism \"They look forward to one another\"\n  outcome  "
                " more \"Walks\"\n}\n// --- theory.toml\n[rules]\nrameses = \"warning\"\n",
    },
    "`{}` has no CMOC yet"};

void check(const Theory& theory, Diagnostics& out) {
    if (!isAskedFor(theory, 14))
        return;
    for (const Configuration& configuration : theory.configurations)
        if (configuration.module == mainModule && !configuration.isHole)
            return;
    out.push_back(kind.at(headerOf(theory), nameOf(theory))
                      .helping("configure what is known: `cmoc 1 { context … mechanism … outcome "
                               "… }`"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
