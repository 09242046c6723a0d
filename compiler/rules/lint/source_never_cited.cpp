// source-never-cited: a source that no claim rests on.
#include "rules/rule.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> kind{
    {
        .name = "source-never-cited",
        .code = "L002",
        .severity = Severity::Warning,
        .marksUnused = true,
        .group = "evidence",
        .why =
            "Readers of a review ask what each included paper has contributed (RAMESES publication "
            "standards, items 13 and 14). A source that is never cited has contributed nothing "
            "that "
            "the theory says.",
        .bad = "source smith2010 \"Smith 2010\"\n",
        .good =
            "source smith2010 \"Smith 2010\"\noutcome attendance\ncontext calm {\n  supported by "
            "@smith2010\n}\nlink calm increases attendance\n",
    },
    "the source `{}` is never cited"};

void check(const model::Theory& theory, Diagnostics& out) {
    for (std::size_t i = 0; i < theory.sources.size(); ++i) {
        const model::Source& source = theory.sources[i];
        const bool isIncluded(source.stream); // then included-but-never-cited says more
        if (source.module == model::mainModule && source.isDeclared && !theory.isCited[i] &&
            !isIncluded)
            out.push_back(kind.at(source.keySpan, source.key.str()));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
