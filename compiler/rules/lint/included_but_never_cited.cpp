// included-but-never-cited: a paper of the flow that no claim rests on.
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "included-but-never-cited",
        .code = "L033",
        .severity = Severity::Warning,
        .group = "flow",
        .standard = "PRISMA 2020 item 17",
        .why = "A realist review includes a paper for what it contributes to the theory. One that "
               "was included and is never cited has contributed nothing that the theory says.",
        .bad = "source a1\nflow selection { included 1 { @a1 } }\n",
        .good = "source a1\nlink \"A\" increases \"B\" { supported by @a1 }\n"
                "flow selection { included 1 { @a1 } }\n",
    },
    "the source `{}` is included, and never cited"};

void check(const Theory& theory, Diagnostics& out) {
    for (std::size_t i = 0; i < theory.sources.size(); ++i) {
        const Source& source = theory.sources[i];
        if (source.module == mainModule && source.stream && !theory.isCited[i])
            out.push_back(kind.at(source.keySpan, source.key.str()));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
