// nothing-to-take-away-from: a stream that begins with what was excluded.
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<> kind{
    {
        .name = "nothing-to-take-away-from",
        .code = "C014",
        .why = "A stream begins with the papers that were found. What was excluded before anything "
               "was found cannot be taken away from anything, nor be drawn.",
        .bad = "flow selection {\n  excluded 8\n  included 12\n}\n",
        .good = "flow selection {\n  identified 20\n  excluded 8\n  included 12\n}\n",
    },
    "papers are taken away before any were found"};

void check(const Theory& theory, Diagnostics& out) {
    for (const Stream& stream : theory.streams) {
        if (theory[stream.flow].module != mainModule || stream.isDamaged || stream.stages.empty())
            continue;
        const Stage& first = theory[stream.stages].front();
        if (takesAway(first.kind))
            out.push_back(kind.at(first.countSpan)
                              .helping("say first how many there were, with `identified unknown` "
                                       "if nobody knows"));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
