// A file as words and signs, with its comments set aside.
#pragma once

#include "support/diagnostic.h"
#include "syntax/token.h"

#include <vector>

namespace theory::syntax {

struct Tokens {
    std::vector<SourceToken> tokens; // braces balance, nesting is bounded; ends in endOfFile
    std::vector<Span> comments;
};

// How deep braces and parentheses may nest.
inline constexpr int deepestNesting = 256;

// Says what is wrong with single characters, quotation marks, comments and braces.
Tokens tokenize(const SourceFile& file, Diagnostics& out);

} // namespace theory::syntax
