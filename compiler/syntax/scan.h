// The next word or sign of a text, by the tables made from TheoryLexer.g4.
#pragma once

#include "support/scan.h"

#include "llvm/ADT/StringRef.h"

namespace theory::syntax {

// Scans at `begin`, which is not `end`. A byte that is not UTF-8 is a STRAY of its own.
Lexeme scan(const char* begin, const char* end);

// Whether something can be declared under that name.
bool isName(llvm::StringRef word);

// Whether a source can be cited by that key, which comes without its `@`.
bool isCitable(llvm::StringRef key);

} // namespace theory::syntax
