// cmoc-without-mechanism: a configuration with its mechanism missing.
#include "rules/rule.h"
#include "rules/slots.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> kind{
    {
        .name = "cmoc-without-mechanism",
        .code = "C002",
        .why = "Context and outcome alone are a correlation. The mechanism, what people are "
               "offered and how they respond, is the explanation.",
        .bad = "cmoc 1 {\n  context \"Calm\"\n  outcome \"Attendance\"\n}\n",
        .good =
            "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
    },
    "CMOC `{}` has no mechanism"};

void check(const model::Theory& theory, Diagnostics& out) {
    for (const model::Configuration& configuration : theory.configurations)
        if (lacks(theory, configuration,
                  {SlotKind::Mechanism, SlotKind::Resource, SlotKind::Reasoning}))
            out.push_back(kind.at(configuration.nameSpan, configuration.name.str())
                              .helping("add a line `mechanism …`, or `mechanism pending \"why\"` "
                                       "if it is not known yet"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
