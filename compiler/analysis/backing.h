// Which sources speak for a claim, and whether any speaks against it.
#pragma once

#include "model/theory.h"

#include "llvm/ADT/DenseSet.h"

namespace theory::analysis {

struct Backing {
    llvm::SmallDenseSet<std::uint32_t, 4> sources; // by index, those that support or refine it
    bool isContested = false;

    // Provenance (`reported in`) counts for nothing.
    void take(const model::Citation& citation);
    void take(const Backing& other);
};

// One for each configuration, by index: what is cited for it, its slots and its links, and for the
// configurations that underpin it.
std::vector<Backing> backings(const model::Theory& theory);

} // namespace theory::analysis
