// What is written on arrows of the claims that they stand for: for whom these hold.
#pragma once

#include "analysis/influences.h"

#include <string>

namespace theory::backends {

// Whom the claim is limited to, and what makes no difference to it, at that end: `for Men,
// regardless of Workload`. What it holds only where there is, has a box of its own. Empty where it
// is not limited.
std::string guardWords(const model::Theory& theory, const analysis::Influence& claim,
                       const analysis::InfluenceEnd& to);

} // namespace theory::backends
