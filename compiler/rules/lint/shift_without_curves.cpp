// shift-without-curves: a shift along a scale of which nothing says what shifts.
#include "rules/rule.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> kind{
    {
        .name = "shift-without-curves",
        .code = "L080",
        .severity = Severity::Warning,
        .group = "structure",
        .why = "A shift says what grows and what shrinks along a scale. One without curves is an "
               "axis with nothing on it.",
        .bad = "scale integration { voluntary < merger }\nshift s along integration\n",
        .good = "context trust\nscale integration { voluntary < merger }\n"
                "shift s along integration {\n"
                "  curve trust high at voluntary, low at merger\n}\n",
    },
    "nothing changes in the shift `{}`"};

void check(const model::Theory& theory, Diagnostics& out) {
    for (const model::Shift& shift : theory.shifts)
        if (shift.module == model::mainModule && shift.curves.empty() && !shift.isDamaged)
            out.push_back(kind.at(shift.nameSpan, shift.name.str())
                              .helping("add a line such as `curve NAME high at …, low at …`"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
