// Finds the header of a theory and the sources that its review includes.
#include "rules/rameses.h"

namespace theory::rules {

using namespace model;

bool isPublished(const Theory& theory) {
    return !theory.isDamaged && theory[mainModule].span.isSomewhere();
}

Span headerOf(const Theory& theory) { return theory[mainModule].span; }

std::string nameOf(const Theory& theory) { return theory[mainModule].name.str(); }

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

} // namespace theory::rules
