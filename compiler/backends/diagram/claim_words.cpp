// Gathers guards and loops claim by claim.
#include "backends/diagram/claim_words.h"

#include "analysis/loops.h"
#include "backends/report/phrases.h"

#include "fmt/format.h"

namespace theory::backends {

using namespace model;
using analysis::Influence;
using analysis::InfluenceEnd;

ClaimWords::ClaimWords(const Theory& theory) : theory_(theory) {
    const std::vector<analysis::Loop> loops = analysis::loops(theory).loops;
    if (loops.size() > mostMarkedLoops) {
        remark_ = fmt::format(" Not marked: its {} loops.", loops.size());
        return;
    }
    const std::vector<std::string> names = analysis::loopNames(loops);
    for (std::size_t i = 0; i < loops.size(); ++i)
        if (!names[i].empty())
            for (const analysis::Step& step : loops[i].steps)
                loops_.emplace(step.exit, names[i]);
}

std::string ClaimWords::guards(const Influence& claim, const InfluenceEnd& to) const {
    std::string words;
    if (!claim.configuration || !to.use || !theory_[to.use].slot)
        return words;
    const Slot& slot = theory_[theory_[to.use].slot];
    append(slot.guards, words);
    if (slot.kind == SlotKind::Outcome)
        append(theory_[claim.configuration].slots, words);
    return words;
}

void ClaimWords::append(Range<Slot> slots, std::string& words) const {
    for (const Slot& slot : theory_[slots])
        if ((slot.kind == SlotKind::For || slot.kind == SlotKind::RegardlessOf) &&
            !slot.terms.empty())
            words += (words.empty() ? "" : ", ") + report::guard(theory_, slot).words();
}

std::vector<std::string> ClaimWords::loops(const InfluenceEnd& to) const {
    std::vector<std::string> names;
    const auto [first, last] = loops_.equal_range(to.use);
    for (auto at = first; at != last; ++at)
        names.push_back(at->second);
    return names;
}

} // namespace theory::backends
