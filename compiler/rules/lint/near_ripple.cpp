// near-ripple: an outcome and a context or mechanism that are one thing under two labels.
#include "analysis/ripples.h"
#include "rules/namesakes.h"
#include "rules/rule.h"

#include <algorithm>
#include <functional>

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string, std::string> kind{
    {
        .name = "near-ripple",
        .code = "L041",
        .severity = Severity::Warning,
        .group = "structure",
        .why = "An outcome of one CMOC joins another as its context or mechanism if both name the "
               "same construct. Under two labels, such as `Trust` and `Increased trust`, they are "
               "two constructs: no ripple joins them, and the chain ends unseen.",
        .bad = "cmoc 1 {\n  context \"Openness\"\n  mechanism \"Sharing\"\n  outcome more "
               "\"Trust\"\n}\ncmoc 2 {\n  context \"Increased trust\"\n  mechanism \"Asking for "
               "help\"\n  outcome \"Fewer delays\"\n}\n",
        .good = "cmoc 1 {\n  context \"Openness\"\n  mechanism \"Sharing\"\n  outcome more "
                "\"Trust\"\n}\ncmoc 2 {\n  context more \"Trust\"\n  mechanism \"Asking for "
                "help\"\n  outcome \"Fewer delays\"\n}\n",
    },
    "no ripple joins the {} `{}` to the outcome `{}`, which is nearly the same"};

using model::Id;
using model::Use;

// An outcome of one construct and an entry of another, which a ripple would join.
struct Pair {
    Id<Use> outcome, entry;
};

// The first such uses, in configurations that may ripple into one another.
Pair joinedBy(const model::Theory& theory, const Work& from, const Work& to) {
    for (Id<Use> outcome : {from.firstOutcome, from.lastOutcome})
        for (Id<Use> entry : {to.firstEntry, to.lastEntry}) {
            if (!outcome || !entry)
                return {};
            const auto first = theory[theory[outcome].slot].configuration;
            const auto second = theory[theory[entry].slot].configuration;
            if (!analysis::areUnrelated(theory, first, second))
                return {outcome, entry};
        }
    return {};
}

bool areKin(const model::Theory& theory, const Labelled& first, const Labelled& second) {
    return theory[first.construct].parent == second.construct ||
           theory[second.construct].parent == first.construct;
}

bool isPlain(llvm::StringRef text) { return text.find_first_of("\"\\\n") == llvm::StringRef::npos; }

// What stands for the use of one construct, once the other has taken its place. Empty where the
// direction cannot be said: it would be one on another, or what an improvement is would be guessed.
std::string replacement(const model::Theory& theory, const Use& use, const Labelled& old,
                        const Labelled& by) {
    const bool isSame = old.directed.direction == by.directed.direction;
    if (use.direction != Direction::None || use.isNegated || !isPlain(old.label) ||
        !isPlain(by.label) || (!isSame && by.directed.direction != Direction::None) ||
        !(old.directed.isAmount || old.directed.words.empty()))
        return {};
    std::string text;
    for (llvm::StringRef word :
         {hedgeWords[use.hedge], isSame ? "" : directionWords[old.directed.direction]})
        if (!word.empty())
            text += word.str() + ' ';
    text += model::reference(theory, by.construct);
    return theory[by.construct].name.empty() ? text : text + " \"" + old.label.str() + '"';
}

// Suggests one construct for both, where the other is a text that stands only there.
void suggest(const model::Theory& theory, const Labelled& old, Id<Use> id, const Labelled& by,
             const std::vector<Work>& works, Diagnostic& report) {
    if (!theory[old.construct].name.empty() || works[old.construct.index].uses != 1)
        return;
    const std::string text = replacement(theory, theory[id], old, by);
    if (text.empty())
        return;
    if (report.fixes.empty())
        report.helping(theory[id].span == report.span ? "write `" + text + '`'
                                                      : "write `" + text + "` as the outcome");
    report.suggest(theory[id].span, text);
}

Diagnostic report(const model::Theory& theory, const Labelled& from, const Labelled& to,
                  const Pair& pair, const std::vector<Work>& works) {
    const Use& entry = theory[pair.entry];
    Diagnostic report =
        kind.at(entry.span, slotWords[theory[entry.slot].kind].str(),
                model::label(theory, to.construct), model::label(theory, from.construct));
    report.label(theory[pair.outcome].span, "the outcome")
        .helping("name one construct in both, with a direction such as `more` before it");
    suggest(theory, to, pair.entry, from, works, report);
    suggest(theory, from, pair.outcome, to, works, report);
    return report;
}

void checkGroup(const model::Theory& theory, const Namesakes& group, const std::vector<Work>& works,
                Diagnostics& out) {
    for (std::size_t i = 0; i < group.size(); ++i)
        for (std::size_t k = i + 1; k < group.size(); ++k) {
            if (areKin(theory, group[i], group[k]))
                continue;
            for (const auto& [from, to] : {std::pair(i, k), std::pair(k, i)}) {
                const Pair pair = joinedBy(theory, works[group[from].construct.index],
                                           works[group[to].construct.index]);
                if (!pair.entry)
                    continue;
                out.push_back(report(theory, group[from], group[to], pair, works));
                break; // two constructs are one matter, in whichever order they follow
            }
        }
}

void check(const model::Theory& theory, Diagnostics& out) {
    const std::vector<Work> works = work(theory);
    std::vector<bool> isMeant(works.size());
    std::transform(works.begin(), works.end(), isMeant.begin(), std::mem_fn(&Work::isAny));
    for (const Namesakes& group : namesakes(theory, isMeant))
        checkGroup(theory, group, works, out);
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
