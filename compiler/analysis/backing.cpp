// Gathers the sources of each configuration from its citations and those of its parts.
#include "analysis/backing.h"

#include "analysis/cited.h"

namespace theory::analysis {

using namespace model;

void Backing::take(const Citation& citation) {
    if (citation.stance == Stance::Contested)
        isContested = true;
    else if (citation.stance != Stance::Reported && citation.source)
        sources.insert(citation.source.index);
}

void Backing::take(const Backing& other) {
    sources.insert(other.sources.begin(), other.sources.end());
    isContested |= other.isContested;
}

std::vector<Backing> backings(const Theory& theory) {
    std::vector<Backing> all(theory.configurations.size());
    forEachCitation(theory, [&](Id<Configuration> id, const Citation& citation) {
        all[id.index].take(citation);
    });
    for (std::size_t i = all.size(); i-- > 0;) // a part stands after its whole
        if (const auto parent = theory.configurations[i].parent)
            all[parent.index].take(all[i]);
    return all;
}

} // namespace theory::analysis
