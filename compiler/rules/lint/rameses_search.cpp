// rameses-search: a flow that does not say where was searched.
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

bool namesAPlace(const Stage& stage) {
    return stage.kind == StageKind::Identified && (!stage.title.empty() || !stage.parts.empty());
}

bool namesAPlace(const Theory& theory, const Flow& flow) {
    for (const Stream& stream : theory[flow.streams]) {
        if (!stream.title.empty())
            return true;
        for (const Stage& stage : theory[stream.stages])
            if (namesAPlace(stage))
                return true;
    }
    return false;
}

void check(const Theory& theory, Diagnostics& out) {
    if (!isPublished(theory))
        return;
    const Flow* first = nullptr;
    for (const Flow& flow : theory.flows) {
        if (flow.module != mainModule)
            continue;
        if (flow.isDamaged || namesAPlace(theory, flow))
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
