// source-in-two-streams: a source that was counted twice.
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "source-in-two-streams",
        .code = "L031",
        .severity = Severity::Warning,
        .group = "flow",
        .why = "A paper that two searches found is removed from one of them as a duplicate, so it "
               "comes with one stream. Counted in two, it makes the total too large.",
        .bad = "source a1\nlink \"A\" increases \"B\" { supported by @a1 }\nflow selection {\n"
               "  stream database { included 1 { @a1 } }\n  stream websites { included 1 { @a1 } "
               "}\n}\n",
        .good = "source a1\nlink \"A\" increases \"B\" { supported by @a1 }\nflow selection {\n"
                "  stream database { included 1 { @a1 } }\n  stream websites { included 0 }\n}\n",
    },
    "the source `{}` comes with two streams"};

void check(const Theory& theory, Diagnostics& out) {
    std::vector<Span> first(theory.sources.size());
    for (const Membership& membership : theory.memberships) {
        if (theory[theory[membership.stream].flow].module != mainModule)
            continue;
        Span& known = first[membership.source.index];
        if (known.isSomewhere())
            out.push_back(kind.at(membership.span, theory[membership.source].key.str())
                              .label(known, "it comes with this one too"));
        else
            known = membership.span;
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
