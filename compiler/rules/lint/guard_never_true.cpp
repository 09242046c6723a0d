// guard-never-true: a `where` that holds in no declared case, or in none that there could be.
#include "analysis/case_logic.h"
#include "rules/rule.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "guard-never-true",
        .code = "L051",
        .severity = Severity::Warning,
        .why = "A `where` says in which circumstances a claim holds. One that is false in every "
               "case that was looked at makes a claim that nothing in the review could have "
               "shown, and one that contradicts itself makes none.",
        .bad = "context mandated\ncase foxfield { absent mandated }\ncmoc 1 {\n"
               "  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Stay\"\n"
               "  where mandated\n}\n",
        .good = "context mandated\ncase foxfield { absent mandated }\n"
                "case hillside { present mandated }\ncmoc 1 {\n"
                "  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Stay\"\n"
                "  where mandated\n}\n",
    },
    "this `where` {}"};

constexpr std::size_t mostLabels = 4;

// What the cases say of the guard's constructs.
void addFindings(const Theory& theory, const Slot& guard, Diagnostic& report) {
    const auto isAbout = [&](const Use& found) {
        return llvm::any_of(theory[guard.uses],
                            [&](const Use& use) { return use.construct == found.construct; });
    };
    for (const Case& observed : theory.cases) {
        if (observed.module != mainModule)
            continue;
        for (const Finding& finding : theory[observed.findings])
            for (const Use& found : theory[finding.uses])
                if (isAbout(found))
                    report.label(found.span,
                                 fmt::format("{} in `{}`", findingWords[finding.kind].str(),
                                             observed.name.str()));
        if (report.labels.size() >= mostLabels) {
            report.labels.resize(mostLabels);
            return;
        }
    }
}

class Guards {
public:
    Guards(const Theory& theory, Diagnostics& out) : theory_(theory), out_(out) {
        // Of a case that could not be read nobody can say what was found in it.
        for (std::size_t i = 0; i < theory.cases.size() && !theory.isDamaged; ++i)
            if (theory.cases[i].module == mainModule)
                cases_.emplace_back(theory, Id<Case>(i));
    }

    void check(Range<Slot> slots) {
        for (const Slot& slot : theory_[slots]) {
            if (slot.kind == SlotKind::Where && !slot.hasLostUses)
                check(slot);
            check(slot.guards);
        }
    }

private:
    void check(const Slot& guard) {
        const Span word{guard.span.begin, guard.span.begin + 5}; // `where`
        if (const Use* conflict = analysis::contradictionIn(theory_, guard)) {
            out_.push_back(kind.at(word, "contradicts itself")
                               .label(conflict->span, "not with what stands beside it")
                               .helping("say `or` where one of them is enough, or leave one out"));
            return;
        }
        const auto fails = [&](const analysis::CaseFacts& facts) {
            return facts.holds(guard) == analysis::Held::No;
        };
        if (cases_.empty() || !llvm::all_of(cases_, fails))
            return;
        Diagnostic report =
            kind.at(word, cases_.size() == 1 ? "is false in the one case that is declared"
                                             : "is false in every case that is declared");
        addFindings(theory_, guard, report);
        out_.push_back(std::move(report));
    }

    const Theory& theory_;
    Diagnostics& out_;
    std::vector<analysis::CaseFacts> cases_;
};

void check(const Theory& theory, Diagnostics& out) {
    Guards guards(theory, out);
    for (const Section& section : theory.sections)
        if (section.module == mainModule)
            guards.check(section.scopes);
    for (const Configuration& configuration : theory.configurations)
        if (configuration.module == mainModule)
            guards.check(configuration.slots);
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
