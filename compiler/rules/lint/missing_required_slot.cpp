// missing-required-slot: a CMOC without a slot that `theory.toml` asks of every CMOC.
#include "rules/rule.h"
#include "rules/slots.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "missing-required-slot",
        .code = "L048",
        .severity = Severity::Warning,
        .group = "structure",
        .why = "Extra slots, such as the actor or the intervention, are chosen for each study, and "
               "then hold for all of its CMOCs: a table with gaps leaves readers guessing whether "
               "nobody acted, or nobody said who.",
        .bad = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n"
               "// --- theory.toml\n[study]\nrequires = [\"actor\"]\n",
        .good = "cmoc 1 {\n  actor \"Nurses\"\n  context \"Calm\"\n  mechanism \"Trust\"\n"
                "  outcome \"Attendance\"\n}\n"
                "// --- theory.toml\n[study]\nrequires = [\"actor\"]\n",
    },
    "CMOC `{}` has no `{}`, which this study asks of every CMOC"};

bool hasSectionFor(const model::Theory& theory, const model::Configuration& configuration,
                   SlotKind slot) {
    for (auto section = configuration.section; section; section = theory[section].parent)
        for (const model::Slot& scope : theory[theory[section].scopes])
            if (scope.kind == slot)
                return true;
    return false;
}

void check(const model::Theory& theory, Diagnostics& out) {
    for (const settings::RequiredSlot& required : theory.requiredSlots)
        for (const model::Configuration& configuration : theory.configurations)
            if (lacks(theory, configuration, {required.kind}) &&
                !hasSectionFor(theory, configuration, required.kind)) {
                const std::string slot = slotWords[required.kind].str();
                out.push_back(
                    kind.at(configuration.nameSpan, configuration.name.str(), slot)
                        .label(required.span, "asked for here")
                        .helping(fmt::format("add a line `{} …`, or `{} pending \"why\"` if it is "
                                             "not known yet",
                                             slot, slot)));
            }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
