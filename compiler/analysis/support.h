// How much evidence stands behind each configuration.
#pragma once

#include "model/theory.h"

namespace theory::analysis {

// Citations that speak for or against a configuration, its slots and its links, those of the
// configurations that underpin it included. Provenance (`reported in`) counts for nothing.
struct Support {
    std::uint32_t supporting = 0;
    std::uint32_t contesting = 0;
    std::uint32_t refining = 0;

    bool isNone() const { return supporting + contesting + refining == 0; }
};

// One for each configuration, by index.
std::vector<Support> support(const model::Theory& theory);

} // namespace theory::analysis
