// Mistakes as people make them: a word or sign too few, one too many, two the wrong way round.
#pragma once

#include "chance.h"

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace theory::bench {

enum class Mistake { Dropped, Doubled, Swapped };

struct Mutation {
    std::string text;  // of the whole file, with the mistake
    std::size_t place; // where the mistake is in it
    Mistake mistake;
    std::string what; // the word or sign that was dropped, doubled or swapped
};

// The text with one mistake in it; none where it has no words, or both that were to be swapped are
// the same.
std::optional<Mutation> mutate(llvm::StringRef text, Chance& chance);

} // namespace theory::bench
