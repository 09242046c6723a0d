// cmoc-without-evidence: a configuration that no source speaks for or against.
#include "analysis/support.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> kind{
    {
        .name = "cmoc-without-evidence",
        .code = "L003",
        .severity = Severity::Warning,
        .group = "evidence",
        .standard = "RAMESES item 14",
        .why = "A CMOC is a claim that has to be testable against sources. Without any it is a "
               "conjecture: good for a sketch, not yet for a review. `reported in` says where a "
               "claim was "
               "taken from, and does not count.",
        .bad = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
        .good = "source smith2010\ncmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome "
                "\"Attendance\"\n  supported by @smith2010 p. 12\n}\n",
    },
    "CMOC `{}` has no evidence yet"};

void check(const model::Theory& theory, Diagnostics& out) {
    const std::vector<analysis::Support> support = analysis::support(theory);
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const model::Configuration& configuration = theory.configurations[i];
        const bool isClaim = configuration.module == model::mainModule && !configuration.isHole &&
                             configuration.hole.empty() && !configuration.isDamaged &&
                             !configuration.hasLostEvidence;
        if (isClaim && support[i].isNone())
            out.push_back(
                kind.at(configuration.nameSpan, configuration.name.str())
                    .helping("add a line `supported by @key`, or keep this on purpose with "
                             "`allow cmoc-without-evidence \"why\"`"));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
