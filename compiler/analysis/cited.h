// What is cited for a configuration itself; what underpins it, each caller passes on in its own
// way.
#pragma once

#include "model/theory.h"

namespace theory::analysis {

template <typename Use>
void forEachCitation(const model::Theory& theory, model::Range<model::Slot> slots, Use use) {
    for (const model::Slot& slot : theory[slots]) {
        for (const model::Citation& citation : theory[slot.citations])
            use(citation);
        forEachCitation(theory, slot.guards, use);
    }
}

// Calls `use(id, citation)` for each citation of each configuration, of its slots with their
// guards, and of its links.
template <typename Use>
void forEachCitation(const model::Theory& theory, Use use) {
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const model::Id<model::Configuration> id(i);
        const auto useFor = [&](const model::Citation& citation) { use(id, citation); };
        for (const model::Citation& citation : theory[theory[id].citations])
            useFor(citation);
        forEachCitation(theory, theory[id].slots, useFor);
    }
    for (const model::Link& link : theory.links)
        for (const model::Citation& citation : theory[link.citations])
            if (link.configuration)
                use(link.configuration, citation);
}

} // namespace theory::analysis
