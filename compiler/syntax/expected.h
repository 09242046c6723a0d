// What could have stood where something else was found, in words.
#pragma once

#include "syntax/token_set.h"

#include "TheoryParser.h"

#include <string>
#include <vector>

namespace theory::syntax {

// For a message: "a name", "`<`, `|` or `}`".
std::string expectedWords(const TokenSet& expected, std::size_t rule);

// The words that are read as a keyword of that type, of which some have several.
std::vector<std::string> wordsOf(std::size_t type, const antlr4::dfa::Vocabulary& vocabulary);

// The words of the language among what is expected, for the nearest to a misspelt one.
std::vector<std::string> expectedKeywords(const TokenSet& expected,
                                          const antlr4::dfa::Vocabulary& vocabulary);

} // namespace theory::syntax
