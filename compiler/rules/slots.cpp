// Looks for slots that a configuration lacks.
#include "rules/slots.h"

#include <algorithm>

namespace theory::rules {

bool lacks(const model::Theory& theory, const model::Configuration& configuration,
           std::initializer_list<SlotKind> kinds) {
    if (configuration.module != model::mainModule || configuration.isDamaged)
        return false;
    if (configuration.isHole || !configuration.hole.empty())
        return false;
    if (configuration.hasParts && configuration.slots.empty())
        return false;
    return std::ranges::none_of(theory[configuration.slots], [&](const model::Slot& slot) {
        return std::ranges::find(kinds, slot.kind) != kinds.end();
    });
}

} // namespace theory::rules
