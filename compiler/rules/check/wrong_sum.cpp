// wrong-sum: a line of a flow that is not what the lines before it leave.
#include "rules/rule.h"
#include "rules/sums.h"

#include <algorithm>

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "wrong-sum",
        .code = "C010",
        .why = "A flow diagram shows what became of every paper (PRISMA 2020, item 16a). Where its "
               "numbers do not add up, readers cannot tell which papers were lost or counted "
               "twice, and one of the numbers is wrong.",
        .bad = "flow selection {\n  identified 2144\n  removed 1052\n  screened 1029\n}\n",
        .good = "flow selection {\n  identified 2144\n  removed 1052\n  screened 1092\n}\n",
    },
    "{}, but {} is written"};

Term termOf(const Stage& stage, const analysis::StageSum& sum, bool isFirst) {
    const std::int64_t count = *stage.count;
    const bool isTakenAway = takesAway(stage.kind);
    return {.count = count,
            .isTakenAway = isTakenAway,
            .isIdentified = stage.kind == StageKind::Identified,
            .span = stage.countSpan,
            .label = isTakenAway                   ? fmt::format("{} taken away", count)
                     : isFirst && !sum.fromStreams ? fmt::format("begins with {}", count)
                                                   : fmt::format("{} added", count)};
}

// What the line should be the sum of. All of these counts are known, since their sum is.
std::vector<Term> termsBefore(const Theory& theory, const analysis::FlowSums& sums,
                              std::uint32_t line, const Flow& flow) {
    std::vector<Term> terms;
    const analysis::StageSum& sum = sums.stages[line];
    for (std::uint32_t i = flow.streams.begin; sum.fromStreams && i < flow.streams.end; ++i) {
        const Stream& stream = theory.streams[i];
        const std::int64_t count = *sums.streams[i];
        const Span last = theory[stream.stages].empty() ? stream.nameSpan
                                                        : theory[stream.stages].back().countSpan;
        terms.push_back(
            {.count = count, .span = last, .label = fmt::format("{} from this stream", count)});
    }
    for (std::uint32_t i = sum.since.index; i < line; ++i)
        terms.push_back(termOf(theory.stages[i], sums.stages[i], i == sum.since.index));
    return terms;
}

bool isRemovalInQuotes(const Stage& stage) {
    return stage.kind == StageKind::Other &&
           std::ranges::any_of(stageWords, [&](llvm::StringRef word) {
               return !word.empty() && takesAway(fromWord(stageWords, word)) &&
                      stage.title.equals_insensitive(word);
           });
}

std::string helpFor(const Stage& stage, const std::vector<Term>& terms) {
    if (isRemovalInQuotes(stage))
        return fmt::format("write `{}` without quotation marks, so that it is taken away",
                           stage.title.lower());
    if (stage.kind == StageKind::Identified)
        return "put what was found later into a stream of its own";
    if (std::string words = explanation(terms, *stage.count); !words.empty())
        return words;
    const std::int64_t missing = sumOf(terms) - *stage.count;
    const bool saysNothing = std::ranges::none_of(terms, &Term::isTakenAway);
    if (missing > 0 && saysNothing)
        return fmt::format("say why {} are fewer, with a line before it such as `excluded {}`",
                           missing, missing);
    return {};
}

void checkLines(const Theory& theory, const analysis::FlowSums& sums, Range<Stage> stages,
                const Flow& flow, Diagnostics& out) {
    bool wasMeantOtherwise = false; // the stage before; then nothing follows from it
    for (std::uint32_t i = stages.begin; i < stages.end; ++i) {
        const Stage& stage = theory.stages[i];
        const analysis::StageSum& sum = sums.stages[i];
        const bool isStage = !takesAway(stage.kind) && !sum.isAdded;
        if (isStage && std::exchange(wasMeantOtherwise, false))
            continue;
        if (!isStage || !sum.expected || !stage.count || *sum.expected == *stage.count)
            continue;
        wasMeantOtherwise = isRemovalInQuotes(stage) || stage.kind == StageKind::Identified;
        const std::vector<Term> terms = termsBefore(theory, sums, i, flow);
        const std::string left =
            terms.size() == 1 ? fmt::format("{} are left", *sum.expected) : equation(terms);
        out.push_back(withTerms(kind.at(stage.countSpan, left, std::to_string(*stage.count)), terms)
                          .helping(helpFor(stage, terms)));
    }
}

void check(const Theory& theory, Diagnostics& out) {
    if (theory.flows.empty())
        return;
    const analysis::FlowSums sums = analysis::flowSums(theory);
    for (const Flow& flow : theory.flows) {
        if (flow.module != mainModule)
            continue;
        for (const Stream& stream : theory[flow.streams])
            checkLines(theory, sums, stream.stages, flow, out);
        checkLines(theory, sums, flow.stages, flow, out);
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
