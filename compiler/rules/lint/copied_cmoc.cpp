// copied-cmoc: two configurations that say the same.
#include "analysis/form.h"
#include "analysis/ripples.h"
#include "rules/rule.h"

#include <algorithm>

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "copied-cmoc",
        .code = "L044",
        .severity = Severity::Warning,
        .group = "structure",
        .why = "Consolidating CMOCs that say the same is a step of the synthesis. Where one is "
               "stated twice, its evidence is split, so each half looks weaker than the claim is, "
               "and readers look for a difference that is not there.",
        .bad = "cmoc 1 {\n  context \"Delay\"\n  mechanism \"Holding back\"\n  outcome less "
               "\"Trust\"\n}\ncmoc 2 {\n  outcome less \"Trust\"\n  context \"Delay\"\n  mechanism "
               "\"Holding back\"\n}\n",
        .good = "cmoc 1 {\n  context \"Delay\"\n  mechanism \"Holding back\"\n  outcome less "
                "\"Trust\"\n}\ncmoc 2 {\n  context \"Delay\" and \"A mediator\"\n  mechanism "
                "\"Holding back\"\n  outcome less \"Trust\"\n}\n",
    },
    "CMOC `{}` says the same as CMOC `{}`"};

// Copies that are none, since they were seen in different cases, would be compared each with each.
constexpr std::ptrdiff_t mostCompared = 12;

using Id = model::Id<model::Configuration>;

struct Claim {
    std::size_t hash;
    Id id;
    friend auto operator<=>(const Claim&, const Claim&) = default;
};

std::vector<Claim> claimsOf(const model::Theory& theory) {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const model::Configuration& configuration = theory.configurations[i];
        if (configuration.module != model::mainModule || configuration.isDamaged ||
            configuration.isHole || !configuration.hole.empty())
            continue;
        const auto form = analysis::claimOf(theory, configuration, analysis::Closeness::Words);
        if (!form.empty())
            claims.push_back({analysis::hashOf(form), Id(i)});
    }
    std::ranges::sort(claims); // copies side by side, in order of declaration
    return claims;
}

bool areCopies(const model::Theory& theory, Id first, Id second) {
    constexpr auto words = analysis::Closeness::Words;
    return !analysis::areUnrelated(theory, first, second) &&
           analysis::claimOf(theory, theory[first], words) ==
               analysis::claimOf(theory, theory[second], words);
}

void check(const model::Theory& theory, Diagnostics& out) {
    const std::vector<Claim> claims = claimsOf(theory);
    auto first = claims.begin();
    for (auto at = claims.begin(); at != claims.end(); ++at) {
        if (at->hash != first->hash)
            first = at;
        const auto end = first + std::min(at - first, mostCompared);
        const auto copied = std::find_if(
            first, end, [&](const Claim& claim) { return areCopies(theory, claim.id, at->id); });
        if (copied == end)
            continue;
        const model::Configuration& original = theory[copied->id];
        const model::Configuration& copy = theory[at->id];
        out.push_back(kind.at(copy.nameSpan, copy.name.str(), original.name.str())
                          .label(original.nameSpan, "the first one")
                          .helping("join the two with the evidence of both, or say what makes "
                                   "the difference"));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
