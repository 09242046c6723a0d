// more-sources-than-papers: a stream that more sources came with than it has included.
#include "rules/rule.h"
#include "rules/sums.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "more-sources-than-papers",
        .code = "C013",
        .why = "The sources of a stream are the papers that it has included. Where more are named "
               "than were included, one of them came with another stream, or the number is wrong.",
        .bad = "source a1\nsource a2\nflow selection { included 1 { @a1, @a2 } }\n",
        .good = "source a1\nsource a2\nflow selection { included 2 { @a1, @a2 } }\n",
    },
    "{} sources are named, but {} papers are included"};

void check(const Theory& theory, Diagnostics& out) {
    const auto sources = analysis::sourcesOfStreams(theory);
    for (std::size_t i = 0; i < theory.streams.size(); ++i) {
        const Stream& stream = theory.streams[i];
        const Stage* included = includedIn(theory, stream);
        if (theory[stream.flow].module == mainModule && !stream.isDamaged && included &&
            included->count && sources[i].size() > *included->count)
            out.push_back(kind.at(included->countSpan, std::to_string(sources[i].size()),
                                  std::to_string(*included->count)));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
