// Counts evidence, upwards from slots, links and parts to their configurations.
#include "analysis/support.h"

#include "analysis/cited.h"

namespace theory::analysis {

std::vector<Support> support(const model::Theory& theory) {
    std::vector<Support> result(theory.configurations.size());
    forEachCitation(theory,
                    [&](model::Id<model::Configuration> id, const model::Citation& citation) {
                        Support& own = result[id.index];
                        own.supporting += citation.stance == Stance::Supported;
                        own.contesting += citation.stance == Stance::Contested;
                        own.refining += citation.stance == Stance::Refined;
                    });
    // A part stands after its whole, so its own sum is complete when it is passed on.
    for (std::size_t i = theory.configurations.size(); i-- > 0;)
        if (auto whole = theory.configurations[i].parent) {
            result[whole.index].supporting += result[i].supporting;
            result[whole.index].contesting += result[i].contesting;
            result[whole.index].refining += result[i].refining;
        }
    return result;
}

} // namespace theory::analysis
