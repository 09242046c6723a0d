// rameses-appraisal: sources of which nobody says how they were appraised.
#include "analysis/review.h"
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "rameses-appraisal",
        .code = "L074",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES item 9",
        .why = "Realist reviews choose and appraise documents by their relevance, richness and "
               "rigour, and exclude none by a score alone. RAMESES asks to say how: with "
               "scales, and a grade for each source.",
        .bad = "theory walking \"Why walking groups last\"\nsource a1\nlink \"Company\" "
               "increases \"Walks\" { supported by @a1 }\n// --- theory.toml\n[rules]\nrameses "
               "= \"warning\"\n",
        .good = "theory walking \"Why walking groups last\"\nscale relevance { direct | indirect "
                "}\nsource a1\nappraise @a1 { relevance direct }\nlink \"Company\" increases "
                "\"Walks\" { supported by @a1 }\n// --- theory.toml\n[rules]\nrameses = "
                "\"warning\"\n",
    },
    "`{}` does not say how its sources were appraised"};

void check(const Theory& theory, Diagnostics& out) {
    if (isAskedFor(theory, 9) && theory.judgements.empty() &&
        !analysis::includedSources(theory).empty())
        out.push_back(
            kind.at(headerOf(theory), nameOf(theory))
                .helping("declare a `scale`, and give grades with `appraise @key { … }`"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
