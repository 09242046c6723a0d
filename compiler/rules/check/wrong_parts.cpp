// wrong-parts: reasons or databases that do not add up to the count of their line.
#include "rules/rule.h"
#include "rules/sums.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "wrong-parts",
        .code = "C011",
        .why = "The reasons of an exclusion say why each paper was left out, and the databases "
               "behind a search where each was found; so together they are all of them. Where a "
               "part is not known, `unknown` says so, and the others only have to be fewer.",
        .bad = "flow selection {\n  identified 2 { \"MEDLINE\" 2000  \"HMIC\" 1890 }\n}\n",
        .good = "flow selection {\n  identified 3890 { \"MEDLINE\" 2000  \"HMIC\" 1890 }\n}\n",
    },
    "{}, but {} is written"};

std::string helpFor(const Stage& stage, const std::vector<Term>& terms, bool isComplete) {
    const std::int64_t sum = sumOf(terms), written = *stage.count;
    if (isComplete && written == static_cast<std::int64_t>(stage.parts.size()))
        return fmt::format("write `{}`, if `{}` is how many parts there are", sum, written);
    if (isComplete)
        if (std::string words = explanation(terms, written); !words.empty())
            return words;
    if (sum < written)
        return fmt::format("name what is missing too, such as `\"Other\" {}`", written - sum);
    return {};
}

void checkStage(const Theory& theory, const Stage& stage, Diagnostics& out) {
    if (stage.parts.empty() || stage.isDamaged || !stage.count)
        return;
    std::vector<Term> terms;
    for (const StagePart& part : theory[stage.parts])
        if (part.count)
            terms.push_back({.count = *part.count,
                             .span = part.countSpan,
                             .label = fmt::format("{} here", *part.count)});
    const bool isComplete = terms.size() == stage.parts.size();
    const std::int64_t sum = sumOf(terms), written = *stage.count;
    if (isComplete ? sum == written : sum <= written)
        return;
    std::string words =
        terms.size() == 1 ? fmt::format("the one part is {}", sum) : equation(terms);
    if (!isComplete)
        words = fmt::format("the parts that are known are {}", sum);
    out.push_back(withTerms(kind.at(stage.countSpan, words, std::to_string(written)), terms)
                      .helping(helpFor(stage, terms, isComplete)));
}

void check(const Theory& theory, Diagnostics& out) {
    for (const Flow& flow : theory.flows) {
        if (flow.module != mainModule)
            continue;
        for (const Stream& stream : theory[flow.streams])
            for (const Stage& stage : theory[stream.stages])
                checkStage(theory, stage, out);
        for (const Stage& stage : theory[flow.stages])
            checkStage(theory, stage, out);
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
