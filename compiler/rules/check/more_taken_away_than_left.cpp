// more-taken-away-than-left: a line of a flow that takes away papers which are not there.
#include "rules/rule.h"
#include "rules/sums.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "more-taken-away-than-left",
        .code = "C012",
        .why = "Only papers that are there can be excluded. Where more are, one of the numbers is "
               "wrong, or a stage before it is missing.",
        .bad = "flow selection {\n  identified 20\n  excluded 21\n}\n",
        .good = "flow selection {\n  identified 20\n  excluded 12\n}\n",
    },
    "{} are taken away where {} are left"};

void checkLines(const Theory& theory, const analysis::FlowSums& sums, Range<Stage> stages,
                Diagnostics& out) {
    for (std::uint32_t i = stages.begin; i < stages.end; ++i) {
        const Stage& stage = theory.stages[i];
        const analysis::Papers left = sums.stages[i].expected;
        if (takesAway(stage.kind) && left && stage.count && *stage.count > *left)
            out.push_back(
                kind.at(stage.countSpan, std::to_string(*stage.count), std::to_string(*left)));
    }
}

void check(const Theory& theory, Diagnostics& out) {
    if (theory.flows.empty())
        return;
    const analysis::FlowSums sums = analysis::flowSums(theory);
    for (const Flow& flow : theory.flows) {
        if (flow.module != mainModule)
            continue;
        for (const Stream& stream : theory[flow.streams])
            checkLines(theory, sums, stream.stages, out);
        checkLines(theory, sums, flow.stages, out);
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
