// intervention-as-mechanism: what a programme does, where the mechanism is due.
#include "rules/activities.h"
#include "rules/rule.h"

#include <algorithm>

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string, std::string> kind{
    {
        .name = "intervention-as-mechanism",
        .code = "L060",
        .severity = Severity::Warning,
        .group = "concepts",
        .why = "A mechanism is how people respond to what a programme offers them, and why they "
               "act differently then. What the programme does, such as training, a leaflet or "
               "money, is its intervention or the mechanism's resource (Dalkin et al. 2015). Taken "
               "for the mechanism, it leaves unsaid why it works for some and not for others.",
        .bad =
            "intervention training \"Joint training\"\ncmoc 1 {\n  context \"Two trusts merge\"\n"
            "  mechanism training\n  outcome \"Shared records\"\n}\n",
        .good =
            "intervention training \"Joint training\"\ncmoc 1 {\n  context \"Two trusts merge\"\n"
            "  resource training\n  reasoning \"They know whom to ask\"\n"
            "  outcome \"Shared records\"\n}\n",
    },
    "{} stands as the {} of CMOC `{}`"};

bool has(const Theory& theory, const Configuration& configuration, SlotKind kind) {
    return std::ranges::any_of(theory[configuration.slots],
                               [&](const Slot& slot) { return slot.kind == kind; });
}

class Finder {
public:
    Finder(const Theory& theory, Diagnostics& out)
        : theory_(theory), out_(out), judged_(theory.constructs.size(), Unknown) {}

    void look(const Configuration& configuration) {
        for (const Slot& slot : theory_[configuration.slots])
            if (slot.kind == SlotKind::Mechanism || slot.kind == SlotKind::Reasoning)
                for (const Use& use : theory_[slot.uses])
                    look(configuration, slot, use);
    }

private:
    enum : std::uint8_t { Unknown, Activity, Other };

    void look(const Configuration& configuration, const Slot& slot, const Use& use) {
        const Construct& construct = theory_[use.construct];
        if (construct.home == Role::Intervention) {
            Diagnostic report = kind.at(
                use.span, fmt::format("the intervention `{}`", reference(theory_, use.construct)),
                slotWords[slot.kind].str(), configuration.name.str());
            if (construct.module == mainModule)
                report.label(construct.nameSpan, "declared as an intervention");
            return finish(std::move(report), configuration, slot);
        }
        // What is offered and how people respond may stand in one CMOC or in the construct.
        if (slot.kind == SlotKind::Reasoning || !isActivityItself(use.construct) ||
            has(theory_, configuration, SlotKind::Reasoning))
            return;
        finish(kind.at(use.span, fmt::format("`{}`, an activity,", label(theory_, use.construct)),
                       slotWords[slot.kind].str(), configuration.name.str()),
               configuration, slot);
    }

    bool isActivityItself(Id<Construct> id) {
        std::uint8_t& answer = judged_[id.index];
        if (answer == Unknown) {
            const Construct& construct = theory_[id];
            const bool isExplained =
                !theory_.value(construct.attributes, Property::Reasoning).empty() ||
                !theory_.value(construct.attributes, Property::Resource).empty();
            const bool is = !isExplained && construct.home != Role::Outcome &&
                            isActivity(construct.title.empty() ? llvm::StringRef(label(theory_, id))
                                                               : construct.title);
            answer = is ? Activity : Other;
        }
        return answer == Activity;
    }

    // The word is replaced where it is the first of its line and speaks of nothing else.
    void finish(Diagnostic report, const Configuration& configuration, const Slot& slot) {
        const bool hasReasoning =
            slot.kind == SlotKind::Mechanism && has(theory_, configuration, SlotKind::Reasoning);
        report.helping(hasReasoning ? "write `resource` instead: it is what is offered"
                                    : "write `resource` instead, and how people respond to it in a "
                                      "line `reasoning …`");
        const bool isPath = std::ranges::any_of(theory_[configuration.slots], &Slot::isNextStep);
        if (slot.uses.size() == 1 && !isPath && !configuration.isDamaged) {
            const auto length = static_cast<std::uint32_t>(slotWords[slot.kind].size());
            report.suggest({slot.span.begin, slot.span.begin + length},
                           slotWords[SlotKind::Resource].str());
        }
        out_.push_back(std::move(report));
    }

    const Theory& theory_;
    Diagnostics& out_;
    std::vector<std::uint8_t> judged_; // by construct
};

void check(const Theory& theory, Diagnostics& out) {
    Finder finder(theory, out);
    for (const Configuration& configuration : theory.configurations)
        if (configuration.module == mainModule)
            finder.look(configuration);
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
