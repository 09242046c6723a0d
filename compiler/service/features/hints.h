// What an editor shows between the words of a theory: what a claim rests on, and its loops.
#pragma once

#include "analysis/backing.h"
#include "service/snapshot.h"

namespace theory::service {

// `no evidence`, `1 source`, `2 sources, contested`.
std::string evidenceWords(const analysis::Backing& backing);

struct Hint {
    std::uint32_t offset = 0;
    std::string label; // `2 sources, contested`, `R1`
};

// Behind the head of each CMOC how many sources speak for it, and the loops that it is part of;
// behind each link its loops. In order of place.
std::vector<Hint> hints(Span span, const SourceFile& file, const Snapshot& snapshot);

} // namespace theory::service
