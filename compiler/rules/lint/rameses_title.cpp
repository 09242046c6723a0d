// rameses-title: a title that does not say that this is a realist review.
#include "analysis/review.h"
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "rameses-title",
        .code = "L070",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES item 1",
        .why = "Realist reviews are found, and judged by what they set out to be, because their "
               "titles say so. RAMESES asks for “realist synthesis” or “realist review” in the "
               "title.",
        .bad = "theory walking \"Why walking groups last\"\n// --- "
               "theory.toml\n[rules]\nrameses = \"warning\"\n",
        .good = "theory walking \"Why walking groups last: a realist review\"\n// --- "
                "theory.toml\n[rules]\nrameses = \"warning\"\n",
    },
    "the title of `{}` does not say that it is a realist review"};

void check(const Theory& theory, Diagnostics& out) {
    if (isAskedFor(theory, 1) && !analysis::isCalledRealist(theory[mainModule].title))
        out.push_back(kind.at(headerOf(theory), nameOf(theory))
                          .helping("name it in the title: `…: a realist review`"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
