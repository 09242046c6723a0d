// fewer-sources-than-papers: a stream that names some of its sources, and not all.
#include "rules/rule.h"
#include "rules/sums.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "fewer-sources-than-papers",
        .code = "L030",
        .severity = Severity::Warning,
        .group = "flow",
        .standard = "PRISMA 2020 item 17",
        .why = "A stream that names its sources lets readers check the flow against the table of "
               "sources. Where some are missing they will look for the others in vain.",
        .bad = "source a1\nlink \"A\" increases \"B\" { supported by @a1 }\n"
               "flow selection { included 2 { @a1 } }\n",
        .good = "source a1\nsource a2\nlink \"A\" increases \"B\" { supported by @a1, @a2 }\n"
                "flow selection { included 2 { @a1, @a2 } }\n",
    },
    "{} papers are included, and the sources of {} are named"};

void check(const Theory& theory, Diagnostics& out) {
    if (theory.isDamaged)
        return;
    const auto sources = analysis::sourcesOfStreams(theory);
    for (std::size_t i = 0; i < theory.streams.size(); ++i) {
        const Stream& stream = theory.streams[i];
        const Stage* included = includedIn(theory, stream);
        if (theory[stream.flow].module == mainModule && !stream.isDamaged &&
            !stream.hasLostSources && included && included->count && !sources[i].empty() &&
            sources[i].size() < *included->count)
            out.push_back(kind.at(included->countSpan, std::to_string(*included->count),
                                  std::to_string(sources[i].size())));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
