// cmoc-without-context: a configuration with its context missing.
#include "rules/rule.h"
#include "rules/slots.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> kind{
    {
        .name = "cmoc-without-context",
        .code = "C001",
        .why = "A mechanism works in some circumstances and not in others. Without its context a "
               "CMOC claims that it always works.",
        .bad = "cmoc 1 {\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
        .good =
            "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
    },
    "CMOC `{}` has no context"};

void check(const model::Theory& theory, Diagnostics& out) {
    for (const model::Configuration& configuration : theory.configurations)
        if (lacks(theory, configuration, {SlotKind::Context}))
            out.push_back(kind.at(configuration.nameSpan, configuration.name.str())
                              .helping("add a line `context …`, or `context pending \"why\"` if it "
                                       "is not known yet"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
