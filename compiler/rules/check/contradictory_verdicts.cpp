// contradictory-verdicts: two verdicts on one thing that differ.
#include "rules/rule.h"

#include "llvm/ADT/DenseMap.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string, std::string> kind{
    {
        .name = "contradictory-verdicts",
        .code = "C017",
        .why =
            "A claim of an earlier theory cannot be affirmed and refuted at once. Where it holds "
            "in part, it is refined.",
        .bad = "theory clubs { refines \"initial.theory\" }\n"
               "verdict affirmed initial.1..initial.2\nverdict refuted initial.2\n"
               "// --- initial.theory\ntheory initial\n"
               "cmoc 1 pending \"later\"\ncmoc 2 pending \"later\"\n",
        .good = "theory clubs { refines \"initial.theory\" }\n"
                "verdict affirmed initial.1\nverdict refuted initial.2\n"
                "// --- initial.theory\ntheory initial\n"
                "cmoc 1 pending \"later\"\ncmoc 2 pending \"later\"\n",
    },
    "`{}` is {} here, and {} elsewhere"};

std::string reference(const Theory& theory, const Judged& judged) {
    return judged.configuration ? model::reference(theory, judged.configuration)
           : judged.construct   ? model::reference(theory, judged.construct)
                                : model::reference(theory, judged.link);
}

void check(const Theory& theory, Diagnostics& out) {
    struct First {
        const Verdict* verdict;
        Span span;
    };
    // By the theory that says so, and what it is on.
    llvm::DenseMap<std::pair<std::uint32_t, std::pair<unsigned, std::uint32_t>>, First> first;
    for (const Verdict& verdict : theory.verdicts)
        for (const Judged& judged : theory[verdict.judged]) {
            const auto [known, isNew] = first.try_emplace(
                std::pair(verdict.module.index, judged.key()), First{&verdict, judged.span});
            const Verdict& other = *known->second.verdict;
            if (isNew || other.kind == verdict.kind)
                continue;
            out.push_back(kind.at(judged.span, reference(theory, judged),
                                  verdictWords[verdict.kind].str(), verdictWords[other.kind].str())
                              .label(known->second.span, verdictWords[other.kind].str() + " here")
                              .helping("leave one of them out; what holds in part is `refined`"));
        }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
