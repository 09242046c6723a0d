// confidence-without-component: a confidence that does not say what it was assessed by.
#include "rules/rule.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "confidence-without-component",
        .code = "L011",
        .severity = Severity::Warning,
        .group = "evidence",
        .standard = "GRADE-CERQual",
        .why = "Confidence after GRADE-CERQual is judged from four components: methodological "
               "limitations, coherence, adequacy and relevance. One that is not mentioned may have "
               "been found without concern, or forgotten; readers cannot tell.",
        .bad = "source smith2010\ncmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n"
               "  outcome \"Stay\"\n  supported by @smith2010\n  confidence low {\n"
               "    limitations minor  coherence none  adequacy serious\n  }\n}\n",
        .good = "source smith2010\ncmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n"
                "  outcome \"Stay\"\n  supported by @smith2010\n  confidence low {\n"
                "    limitations minor  coherence none  adequacy serious  relevance none\n  }\n"
                "}\n",
    },
    "the confidence in CMOC `{}` says nothing of {}"};

// `coherence`, `coherence and adequacy`, `limitations, coherence and adequacy`
std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i)
        list += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return list;
}

void check(const model::Theory& theory, Diagnostics& out) {
    for (const model::Configuration& configuration : theory.configurations) {
        if (!configuration.confidence || configuration.module != model::mainModule ||
            configuration.isDamaged)
            continue;
        const model::Confidence& confidence = theory[configuration.confidence];
        std::vector<std::string> missing;
        for (std::size_t i = 0; i < model::componentWords.size; ++i)
            if (!confidence.components[i].span.isSomewhere())
                missing.push_back(model::componentWords[static_cast<model::Component>(i)].str());
        if (!missing.empty())
            out.push_back(
                kind.at(confidence.levelSpan, configuration.name.str(), listed(missing))
                    .helping(fmt::format("say in its block how much concern there is: `{} none`, "
                                         "`minor`, `moderate` or `serious`",
                                         missing.front())));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
