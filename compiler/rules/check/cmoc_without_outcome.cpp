// cmoc-without-outcome: a configuration with its outcome missing.
#include "rules/rule.h"
#include "rules/slots.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> kind{
    {
        .name = "cmoc-without-outcome",
        .code = "C003",
        .why = "Without an outcome a CMOC explains nothing that could be observed, and so cannot "
               "be tested.",
        .bad = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n}\n",
        .good =
            "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
    },
    "CMOC `{}` has no outcome"};

void check(const model::Theory& theory, Diagnostics& out) {
    for (const model::Configuration& configuration : theory.configurations)
        if (lacks(theory, configuration, {SlotKind::Outcome}))
            out.push_back(kind.at(configuration.nameSpan, configuration.name.str())
                              .helping("add a line `outcome …`, or `outcome pending \"why\"` if it "
                                       "is not known yet"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
