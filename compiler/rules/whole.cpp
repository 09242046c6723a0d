// Looks for damage.
#include "rules/whole.h"

#include <algorithm>

namespace theory::rules {

bool isWhole(const model::Theory& theory) {
    return !theory.isDamaged &&
           std::ranges::none_of(theory.configurations, &model::Configuration::isDamaged) &&
           std::ranges::none_of(theory.slots, &model::Slot::hasLostUses);
}

} // namespace theory::rules
