// The words of an evened text, for comparing texts that are not the same.
#pragma once

#include "references/passages/evening.h"

namespace theory::references {

struct Word {
    Stretch at;         // in the evened text, with the punctuation around it
    std::uint64_t core; // stands for its letters and digits, whatever their case
};

// Words that consist of punctuation alone are passed over.
std::vector<Word> wordsOf(const Evened& evened);

} // namespace theory::references
