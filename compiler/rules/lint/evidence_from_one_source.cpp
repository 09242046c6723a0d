// evidence-from-one-source: a configuration that rests on one source, in a theory with several.
#include "analysis/grounds.h"
#include "rules/rule.h"

#include <algorithm>

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "evidence-from-one-source",
        .code = "L062",
        .severity = Severity::Note,
        .group = "evidence",
        .standard = "GRADE-CERQual adequacy",
        .why = "What a single source says may be true of its setting alone. A review that has more "
               "sources looks whether others speak for the CMOC as well, or says with its "
               "`confidence` how adequate the one is.",
        .bad = "source a1\nsource a2\nsource a3\ncmoc 1 {\n  context \"Calm\"\n"
               "  mechanism \"Trust\"\n  outcome \"Stay\"\n  supported by @a1\n}\n"
               "cmoc 2 {\n  context \"Noise\"\n  mechanism \"Fear\"\n  outcome \"Leave\"\n"
               "  supported by @a2, @a3\n}\n",
        .good = "source a1\nsource a2\nsource a3\ncmoc 1 {\n  context \"Calm\"\n"
                "  mechanism \"Trust\"\n  outcome \"Stay\"\n  supported by @a1, @a3\n}\n"
                "cmoc 2 {\n  context \"Noise\"\n  mechanism \"Fear\"\n  outcome \"Leave\"\n"
                "  supported by @a2, @a3\n}\n",
    },
    "CMOC `{}` rests on one source, `{}`"};

// With fewer there is little to choose from.
constexpr std::size_t fewestSources = 3;

bool hasSeveralSources(const Theory& theory) {
    std::vector<bool> isCounted(theory.sources.size());
    std::size_t count = 0;
    for (const Citation& citation : theory.citations) {
        if (citation.stance == Stance::Reported || isCounted[citation.source.index] ||
            theory[citation.source].module != mainModule)
            continue;
        isCounted[citation.source.index] = true;
        if (++count == fewestSources)
            return true;
    }
    return false;
}

// Whether the author has weighed how much there is; high confidence on one source is a rule of its
// own.
bool isWeighed(const Theory& theory, const Configuration& configuration) {
    if (!configuration.confidence)
        return false;
    const Confidence& confidence = theory[configuration.confidence];
    const Concern adequacy =
        confidence.components[static_cast<std::size_t>(Component::Adequacy)].concern;
    return confidence.level != Level::Moderate ||
           (adequacy != Concern::None && adequacy != Concern::Count);
}

void check(const Theory& theory, Diagnostics& out) {
    if (theory.configurations.empty() || !hasSeveralSources(theory))
        return;
    const analysis::Grounds grounds(theory);
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const Configuration& configuration = theory.configurations[i];
        // What underpins another is often what one study found, and counts for the whole.
        if (configuration.module != mainModule || configuration.parent || configuration.isDamaged ||
            configuration.hasLostEvidence || isWeighed(theory, configuration))
            continue;
        const auto own = grounds[Id<Configuration>(i)];
        const auto* first = std::ranges::find_if(own, &analysis::Ground::isInFavour);
        if (first == own.end() ||
            std::any_of(std::next(first), own.end(),
                        [](const analysis::Ground& ground) { return ground.isInFavour(); }))
            continue;
        out.push_back(kind.at(configuration.nameSpan, configuration.name.str(),
                              reference(theory, first->source))
                          .helping("cite what else speaks for it, or weigh this in a line "
                                   "`confidence …`"));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
