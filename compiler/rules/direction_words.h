// Labels that begin with a direction: `Increased trust`, `A lack of trust`.
#pragma once

#include "syntax/vocabulary.h"

#include "llvm/ADT/StringRef.h"

namespace theory::rules {

struct DirectedLabel {
    llvm::StringRef words;                 // as printed: `Lack of`; empty where there are none
    Direction direction = Direction::None; // what they mean in the language
    // Whether they speak of an amount. Others judge: less pain is better pain.
    bool isAmount = false;
    llvm::StringRef thing; // what is left, without an article
};

DirectedLabel directedLabel(llvm::StringRef label);

// Whether both name the same thing, whatever its capitals and plurals.
bool areSameThing(llvm::StringRef first, llvm::StringRef second);

// Equal for what is the same thing, and seldom for others.
std::size_t hashOfThing(llvm::StringRef thing);

} // namespace theory::rules
