// resource-without-reasoning: a mechanism that names what is offered, and not how people respond.
#include "rules/rule.h"

#include <algorithm>

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> kind{
    {
        .name = "resource-without-reasoning",
        .code = "L005",
        .severity = Severity::Warning,
        .group = "concepts",
        .why = "A mechanism is a resource and people's response to it (Dalkin et al. 2015). The "
               "resource "
               "alone is the intervention: it is the response that makes it work or not.",
        .bad = "cmoc 1 {\n  context \"Calm\"\n  resource \"A reminder by text\"\n  outcome "
               "\"Attendance\"\n}\n",
        .good =
            "cmoc 1 {\n  context \"Calm\"\n  resource \"A reminder by text\"\n  reasoning \"They "
            "feel expected\"\n  outcome \"Attendance\"\n}\n",
    },
    "{} has a resource and no reasoning"};

bool has(const model::Theory& theory, const model::Configuration& configuration, SlotKind kind) {
    return std::ranges::any_of(theory[configuration.slots],
                               [&](const model::Slot& slot) { return slot.kind == kind; });
}

void check(const model::Theory& theory, Diagnostics& out) {
    for (const model::Construct& construct : theory.constructs) {
        if (construct.module != model::mainModule || construct.attributes.empty())
            continue;
        if (!theory.value(construct.attributes, Property::Resource).empty() &&
            theory.value(construct.attributes, Property::Reasoning).empty())
            out.push_back(
                kind.at(construct.nameSpan, fmt::format("mechanism `{}`", construct.name.str()))
                    .helping("add a line `reasoning \"…\"`: how do people respond to it?"));
    }
    for (const model::Configuration& configuration : theory.configurations) {
        if (configuration.module != model::mainModule || configuration.isDamaged)
            continue;
        if (has(theory, configuration, SlotKind::Resource) &&
            !has(theory, configuration, SlotKind::Reasoning) &&
            !has(theory, configuration, SlotKind::Mechanism))
            out.push_back(
                kind.at(configuration.nameSpan, fmt::format("CMOC `{}`", configuration.name.str()))
                    .helping("add a line `reasoning …`: how do people respond to it?"));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
