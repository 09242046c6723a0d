// Gathers what a theory says of its review.
#include "analysis/review.h"

namespace theory::analysis {

using namespace model;

bool isCalledRealist(llvm::StringRef title) {
    for (const llvm::StringRef word : {"realist", "réalist", "Réalist", "RÉALIST"})
        for (std::size_t at = title.find_insensitive(word); at != llvm::StringRef::npos;
             at = title.find_insensitive(word, at + 1)) {
            const llvm::StringRef rest = title.drop_front(at + word.size());
            if (!rest.starts_with_insensitive("ic"))
                return true;
        }
    return false;
}

namespace {

void addPlaces(const Theory& theory, Range<Stage> stages, std::vector<std::string>& out) {
    for (const Stage& stage : theory[stages]) {
        if (stage.kind != StageKind::Identified)
            continue;
        if (!stage.title.empty())
            out.push_back(stage.title.str());
        for (const StagePart& part : theory[stage.parts])
            out.push_back(part.title.str());
    }
}

} // namespace

std::vector<std::string> placesSearched(const Theory& theory, const Flow& flow) {
    std::vector<std::string> places;
    for (const Stream& stream : theory[flow.streams]) {
        if (!stream.title.empty() && !flow.isOneStream)
            places.push_back(stream.title.str());
        addPlaces(theory, stream.stages, places);
    }
    return places;
}

std::vector<Id<Source>> includedSources(const Theory& theory) {
    std::vector<bool> takesPart(theory.sources.size());
    bool areKnown = false;
    for (std::size_t i = 0; i < theory.sources.size(); ++i)
        if (theory.sources[i].stream && theory.sources[i].module == mainModule)
            takesPart[i] = areKnown = true;
    if (!areKnown)
        for (const Citation& citation : theory.citations)
            if (citation.stance != Stance::Reported)
                takesPart[citation.source.index] = true;
    std::vector<Id<Source>> sources;
    for (std::size_t i = 0; i < takesPart.size(); ++i)
        if (takesPart[i] && theory.sources[i].module == mainModule)
            sources.emplace_back(i);
    return sources;
}

bool isCharacterized(const Theory& theory, Id<Source> id) {
    for (Property property :
         {Property::Type, Property::Design, Property::Country, Property::Setting, Property::Sample})
        if (!theory.value(theory[id].attributes, property).empty())
            return true;
    return !theory.characteristicsOf(id).empty();
}

} // namespace theory::analysis
