// high-confidence-on-one-source: much trust in what a single source says.
#include "analysis/grounds.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "high-confidence-on-one-source",
        .code = "L010",
        .severity = Severity::Warning,
        .group = "evidence",
        .standard = "GRADE-CERQual adequacy",
        .why = "GRADE-CERQual asks how adequate the data are. A finding that one source supports "
               "may well be right, but the body of evidence behind it is thin, and high confidence "
               "needs a reason that readers can see.",
        .bad = "source smith2010\ncmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n"
               "  outcome \"Stay\"\n  supported by @smith2010\n  confidence high {\n"
               "    limitations none  coherence none  adequacy none  relevance none\n  }\n}\n",
        .good = "source smith2010\nsource jones2012\ncmoc 1 {\n  context \"Calm\"\n"
                "  mechanism \"Trust\"\n  outcome \"Stay\"\n"
                "  supported by @smith2010, @jones2012\n  confidence high {\n"
                "    limitations none  coherence none  adequacy none  relevance none\n  }\n}\n",
    },
    "the confidence in CMOC `{}` is high, and {} supports it"};

void check(const model::Theory& theory, Diagnostics& out) {
    if (theory.confidences.empty())
        return;
    const analysis::Grounds grounds(theory);
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const model::Configuration& configuration = theory.configurations[i];
        if (!configuration.confidence || configuration.module != model::mainModule ||
            configuration.isDamaged || configuration.hasLostEvidence)
            continue;
        const model::Confidence& confidence = theory[configuration.confidence];
        const auto sources = std::ranges::count_if(grounds[model::Id<model::Configuration>(i)],
                                                   &analysis::Ground::isInFavour);
        if (confidence.level == model::Level::High && sources < 2)
            out.push_back(kind.at(confidence.levelSpan, configuration.name.str(),
                                  sources == 1 ? "only one source" : "no source"));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
