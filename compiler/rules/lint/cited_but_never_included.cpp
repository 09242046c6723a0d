// cited-but-never-included: a source that speaks for a claim, and came with no stream.
#include "analysis/flow.h"
#include "rules/rule.h"
#include "rules/sums.h"

#include <algorithm>

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "cited-but-never-included",
        .code = "L032",
        .severity = Severity::Warning,
        .group = "flow",
        .standard = "PRISMA 2020 item 16a",
        .why = "Evidence comes from the papers that the review has included. Where a flow names "
               "them, a source that speaks for or against a claim and is none of them has come in "
               "by another way, which readers should be told: with a stream of its own, such as "
               "one for interviews.",
        .bad = "source a1\nsource a2\nlink \"A\" increases \"B\" { supported by @a1, @a2 }\n"
               "flow selection { included 1 { @a1 } }\n",
        .good = "source a1\nsource a2\nlink \"A\" increases \"B\" { supported by @a1, @a2 }\n"
                "flow selection {\n  stream database { included 1 { @a1 } }\n"
                "  stream colleagues { included 1 { @a2 } }\n}\n",
    },
    "the source `{}` is cited, and came with no stream"};

// Every stream that has included papers says which.
bool namesItsSources(const Theory& theory, const Flow& flow,
                     const std::vector<std::vector<Id<Source>>>& sources) {
    bool namesAny = false;
    for (std::uint32_t i = flow.streams.begin; i < flow.streams.end; ++i) {
        const Stage* included = includedIn(theory, theory.streams[i]);
        const bool isEmpty = included && included->count && *included->count == 0;
        if (sources[i].empty() && !isEmpty)
            return false;
        namesAny = namesAny || !sources[i].empty();
    }
    return namesAny;
}

// The first place in the text that cites a source with a stance, by source.
std::vector<Span> firstCitations(const Theory& theory) {
    std::vector<Span> first(theory.sources.size());
    for (const Citation& citation : theory.citations) {
        Span& place = first[citation.source.index];
        if (citation.stance != Stance::Reported &&
            (!place.isSomewhere() || citation.span.begin < place.begin))
            place = citation.span;
    }
    return first;
}

void check(const Theory& theory, Diagnostics& out) {
    if (theory.flows.empty() || theory.isDamaged)
        return;
    const auto sources = analysis::sourcesOfStreams(theory);
    bool areNamed = false, areLost = false;
    for (const Flow& flow : theory.flows)
        areNamed =
            areNamed || (flow.module == mainModule && namesItsSources(theory, flow, sources));
    for (const Stream& stream : theory.streams)
        areLost = areLost || stream.hasLostSources;
    if (!areNamed || areLost)
        return;
    const std::vector<Span> first = firstCitations(theory);
    for (std::size_t i = 0; i < theory.sources.size(); ++i) {
        const Source& source = theory.sources[i];
        if (source.module == mainModule && !source.stream && first[i].isSomewhere())
            out.push_back(
                kind.at(source.keySpan, source.key.str())
                    .label(first[i], "first cited here")
                    .helping("say in its block with which: `stream …`, or keep this on purpose "
                             "with `allow cited-but-never-included \"why\"`"));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
