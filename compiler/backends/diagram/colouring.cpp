// Works out what each configuration's colour says, and from those what each construct's says.
#include "backends/diagram/colouring.h"

#include "analysis/backing.h"
#include "analysis/verdicts.h"
#include "backends/diagram/frames.h"

#include <algorithm>

namespace theory::backends {
namespace {

using namespace model;
using analysis::Backing;

constexpr std::size_t few = 3; // sources

Paint shadeOf(const Backing& backing) {
    if (backing.isContested)
        return EvidenceShade::Contested;
    const std::size_t count = backing.sources.size();
    return count == 0     ? EvidenceShade::None
           : count == 1   ? EvidenceShade::One
           : count <= few ? EvidenceShade::Few
                          : EvidenceShade::Many;
}

ConfidenceShade shadeOf(Level level) {
    switch (level) {
    case Level::VeryLow:
        return ConfidenceShade::VeryLow;
    case Level::Low:
        return ConfidenceShade::Low;
    case Level::Moderate:
        return ConfidenceShade::Moderate;
    default:
        return ConfidenceShade::High;
    }
}

constexpr Table<analysis::Standing, VerdictShade>
    verdictShades({VerdictShade::None, VerdictShade::Affirmed, VerdictShade::Refined,
                   VerdictShade::Refuted, VerdictShade::New});

} // namespace

Colouring::Colouring(const Theory& theory, Grouper by)
    : theory_(theory), by_(by),
      ofConfigurations_(theory.configurations.size(), configurationLook.paint),
      ofConstructs_(theory.constructs.size()) {
    if (by == Grouper::Section) {
        const Frames frames(theory, Grouper::Section);
        for (std::size_t i = 0; i < ofConfigurations_.size(); ++i)
            if (const int frame = frames.frameOf(Id<Configuration>(i)); frame >= 0)
                ofConfigurations_[i] = Paint::section(static_cast<std::size_t>(frame));
        for (std::size_t i = 0; i < ofConstructs_.size(); ++i)
            if (const int frame = frames.frameOf(Id<Construct>(i)); frame >= 0)
                ofConstructs_[i] = Paint::section(static_cast<std::size_t>(frame));
    } else if (by == Grouper::Evidence) {
        addEvidence();
    } else if (by == Grouper::Confidence) {
        addConfidence();
    } else if (by == Grouper::Verdict) {
        addVerdicts();
    }
}

// What is cited for a configuration speaks for what is at work in it.
void Colouring::addEvidence() {
    const std::vector<Backing> whole = analysis::backings(theory_);
    std::vector<Backing> constructs(ofConstructs_.size());
    for (std::size_t i = 0; i < constructs.size(); ++i)
        for (const Citation& citation : theory_[theory_.constructs[i].citations])
            constructs[i].take(citation);
    for (const Use& use : theory_.uses)
        if (use.slot && theory_[use.slot].configuration)
            constructs[use.construct.index].take(whole[theory_[use.slot].configuration.index]);
    std::ranges::transform(whole, ofConfigurations_.begin(),
                           [](const Backing& backing) { return shadeOf(backing); });
    std::ranges::transform(constructs, ofConstructs_.begin(),
                           [](const Backing& backing) { return shadeOf(backing); });
}

// A construct is as sure as the least sure configuration that it is at work in.
void Colouring::addConfidence() {
    std::ranges::fill(ofConfigurations_, Paint(ConfidenceShade::Unstated));
    std::ranges::fill(ofConstructs_, Paint(ConfidenceShade::Unstated));
    for (std::size_t i = 0; i < ofConfigurations_.size(); ++i)
        if (const auto confidence = theory_.configurations[i].confidence)
            ofConfigurations_[i] = shadeOf(theory_[confidence].level);
    for (const Use& use : theory_.uses) {
        if (!use.slot || !theory_[use.slot].configuration)
            continue;
        const Paint said = ofConfigurations_[theory_[use.slot].configuration.index];
        Paint& own = ofConstructs_[use.construct.index];
        const Paint unstated(ConfidenceShade::Unstated);
        if (said.step != unstated.step && (own.step == unstated.step || said.step < own.step))
            own = said;
    }
}

void Colouring::addVerdicts() {
    const analysis::Standings standings(theory_);
    for (std::size_t i = 0; i < ofConfigurations_.size(); ++i)
        ofConfigurations_[i] = verdictShades[standings.of(Id<Configuration>(i))];
    for (std::size_t i = 0; i < ofConstructs_.size(); ++i)
        ofConstructs_[i] = verdictShades[standings.of(Id<Construct>(i))];
}

Paint Colouring::paintOf(Id<Construct> id, Paint byRole) const {
    return isByRole() ? byRole : ofConstructs_[id.index];
}

Paint Colouring::paintOf(Id<Configuration> id) const {
    return isByRole() ? configurationLook.paint : ofConfigurations_[id.index];
}

std::string Colouring::wordsOf(Paint paint) const {
    static constexpr Table<EvidenceShade, const char*> evidence(
        {"no evidence", "one source", "two or three sources", "four sources or more",
         "contested by some source"});
    static constexpr Table<ConfidenceShade, const char*> confidence(
        {"confidence not stated", "very low confidence", "low confidence", "moderate confidence",
         "high confidence"});
    static constexpr Table<VerdictShade, const char*> verdicts(
        {"without a verdict", "affirmed", "refined", "refuted", "new"});
    switch (paint.of) {
    case Paint::Of::Verdict:
        return verdicts[static_cast<VerdictShade>(paint.step)];
    case Paint::Of::Evidence:
        return evidence[static_cast<EvidenceShade>(paint.step)];
    case Paint::Of::Confidence:
        return confidence[static_cast<ConfidenceShade>(paint.step)];
    case Paint::Of::Section: {
        std::string words;
        for (std::size_t i = paint.step; i < theory_.sections.size(); i += Paint::sectionColours) {
            const Section& section = theory_.sections[i];
            if (section.module == mainModule)
                words += (words.empty() ? "" : ", ") +
                         (section.title.empty() ? section.name : section.title).str();
        }
        return words;
    }
    default:
        return "";
    }
}

void Colouring::addTo(Legend& legend, const std::vector<Node>& nodes) const {
    std::vector<std::pair<Paint::Of, std::uint8_t>> seen;
    for (const Node& node : nodes)
        if (!wordsOf(node.paint).empty())
            seen.emplace_back(node.paint.of, node.paint.step);
    std::ranges::sort(seen);
    const auto rest = std::ranges::unique(seen);
    seen.erase(rest.begin(), rest.end());
    for (const auto& [of, step] : seen) {
        const auto first = std::ranges::find_if(nodes, [&](const Node& node) {
            return node.paint.of == of && node.paint.step == step;
        });
        legend.addNode(*first, wordsOf(first->paint));
    }
}

} // namespace theory::backends
