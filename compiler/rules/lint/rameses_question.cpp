// rameses-question: a theory that does not say what was asked.
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "rameses-question",
        .code = "L071",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES item 4",
        .why = "A programme theory answers a question: what works, for whom, in which "
               "circumstances, how and why. Readers judge by it what the theory covers and what "
               "it leaves out.",
        .bad = "theory walking \"Why walking groups last\"\n// --- "
               "theory.toml\n[rules]\nrameses = \"warning\"\n",
        .good = "theory walking \"Why walking groups last\" {\n  question \"What keeps a group "
                "going once nobody is paid for it?\"\n}\n// --- theory.toml\n[rules]\nrameses = "
                "\"warning\"\n",
    },
    "`{}` does not say which question it answers"};

void check(const Theory& theory, Diagnostics& out) {
    if (isAskedFor(theory, 4) &&
        theory.value(theory[mainModule].attributes, Property::Question).empty())
        out.push_back(kind.at(headerOf(theory), nameOf(theory))
                          .helping("add a line `question \"…\"` to the header"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
