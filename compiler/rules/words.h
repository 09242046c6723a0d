// The words of a text one by one, for rules that look for some of them.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace theory::rules {

// Takes the next word off, with the hyphens and apostrophes within it; empty where none is left.
// Whatever is no ASCII counts as a letter, so that words of other scripts stay whole.
llvm::StringRef takeWord(llvm::StringRef& rest);

// All of them.
llvm::SmallVector<llvm::StringRef, 12> wordsOf(llvm::StringRef text);

// Whether it is one of those, which are in small letters, whatever its capitals.
bool isOneOf(llvm::StringRef word, llvm::ArrayRef<llvm::StringLiteral> words);

} // namespace theory::rules
