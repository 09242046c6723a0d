// Words the guards of a step, and where the claim ends those of the whole configuration.
#include "backends/diagram/guard_words.h"

#include "backends/report/phrases.h"

namespace theory::backends {

using namespace model;

std::string guardWords(const Theory& theory, const analysis::Influence& claim,
                       const analysis::InfluenceEnd& to) {
    std::string words;
    if (!claim.configuration || !to.use || !theory[to.use].slot)
        return words;
    const auto append = [&](Range<Slot> slots) {
        for (const Slot& slot : theory[slots])
            if ((slot.kind == SlotKind::For || slot.kind == SlotKind::RegardlessOf) &&
                !slot.terms.empty())
                words += (words.empty() ? "" : ", ") + report::guard(theory, slot).words();
    };
    const Slot& slot = theory[theory[to.use].slot];
    append(slot.guards);
    if (slot.kind == SlotKind::Outcome)
        append(theory[claim.configuration].slots);
    return words;
}

} // namespace theory::backends
