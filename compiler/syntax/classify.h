// Which words are keywords where they stand, and which are names there.
#pragma once

#include "syntax/token.h"

#include <vector>

namespace theory::syntax {

// Whether it is a word of the language.
bool isWord(std::size_t type);

// Whether a token of that type opens a declaration or a clause.
bool opensStatement(std::size_t type);

// Whether `word` counts there, as it does only right after another: `supported by`, `seen in`.
bool followsItsLeader(std::uint16_t word, std::uint16_t leader);

// Whether a clause can end with a token of that type.
bool mayEndClause(std::uint16_t type);

// The type of the token that comes after `before`: `scanned` as the scanner saw it.
//
// A word opens a declaration or a clause where it stands first on its line, or after something
// that a clause can end with. Anywhere else (after a keyword, a comma, a connective, a direction)
// a name is due, and it is one. In a locator the word before a number becomes a UNIT.
std::uint16_t classify(std::uint16_t scanned, bool isFirstOnLine, std::vector<SourceToken>& before);

} // namespace theory::syntax
