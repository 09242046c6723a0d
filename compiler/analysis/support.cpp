// Counts evidence, upwards from slots, links and parts to their configurations.
#include "analysis/support.h"

namespace theory::analysis {
namespace {

void count(const model::Theory& theory, model::Range<model::Citation> citations, Support& into) {
    for (const model::Citation& citation : theory[citations]) {
        into.supporting += citation.stance == Stance::Supported;
        into.contesting += citation.stance == Stance::Contested;
        into.refining += citation.stance == Stance::Refined;
    }
}

} // namespace

std::vector<Support> support(const model::Theory& theory) {
    std::vector<Support> result(theory.configurations.size());
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const model::Configuration& configuration = theory.configurations[i];
        count(theory, configuration.citations, result[i]);
        for (const model::Slot& slot : theory[configuration.slots])
            count(theory, slot.citations, result[i]);
    }
    for (const model::Link& link : theory.links)
        if (link.configuration)
            count(theory, link.citations, result[link.configuration.index]);
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
