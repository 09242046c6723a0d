// What an editor can fold away, and what it selects step by step.
#pragma once

#include "service/snapshot.h"

namespace theory::service {

struct Fold {
    Span span; // from the line that stays to the last one that goes
    bool isComment = false;
};

// Blocks, texts and comments of several lines, in order of place.
std::vector<Fold> folds(const syntax::Tree& tree);

// What holds the offset, from the word at it outwards to the whole file; each holds the one before.
std::vector<Span> selectionsAt(const syntax::Tree& tree, std::uint32_t offset);

} // namespace theory::service
