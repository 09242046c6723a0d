// Two sequences of words, one laid beside the other.
#pragma once

#include "references/passages/words.h"

namespace theory::references {

// A word of each that stand beside one another, or one that has no counterpart.
struct Pair {
    static constexpr std::uint32_t none = ~0U;

    std::uint32_t wanted = none;
    std::uint32_t given = none;
};

// Lays all that is wanted along a part of what is given, with as many words beside their like as
// possible, in order. Work and memory are the product of both lengths.
std::vector<Pair> aligned(llvm::ArrayRef<Word> wanted, llvm::ArrayRef<Word> given);

} // namespace theory::references
