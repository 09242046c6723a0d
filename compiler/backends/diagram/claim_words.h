// What arrows say of the claims that they stand for: for whom these hold, and which loops go
// through them.
#pragma once

#include "analysis/influences.h"

#include <map>
#include <string>
#include <vector>

namespace theory::backends {

// Loops get a mark each only in a theory of no more than so many; more would hide the arrows.
inline constexpr std::size_t mostMarkedLoops = 9;

class ClaimWords {
public:
    explicit ClaimWords(const model::Theory& theory);

    // Whom the claim is limited to, and what makes no difference to it, at that end: `for Men,
    // regardless of Workload`. What it holds only where there is, has a box of its own. Empty where
    // it is not limited.
    std::string guards(const analysis::Influence& claim, const analysis::InfluenceEnd& to) const;

    // The names of the loops that leave the claim there.
    std::vector<std::string> loops(const analysis::InfluenceEnd& to) const;

    // What the picture does not show of loops; empty where it shows all.
    const std::string& remark() const { return remark_; }

private:
    void append(model::Range<model::Slot> slots, std::string& words) const;

    const model::Theory& theory_;
    std::multimap<model::Id<model::Use>, std::string> loops_; // by the use that they leave by
    std::string remark_;
};

} // namespace theory::backends
