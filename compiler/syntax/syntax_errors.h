// The parser's complaints, in words for authors.
#pragma once

#include "support/diagnostic.h"
#include "syntax/token.h"
#include "syntax/token_set.h"

namespace theory::syntax {

// A place where reading went wrong.
struct Mismatch {
    const SourceFile& file;
    const SourceToken& before; // the token before the one that does not fit
    const SourceToken& found;  // the one that does not fit
    const SourceToken& next;   // the one after that
    const SourceToken& opener; // the one that the statement begins with
    const TokenSet& expected;  // what could stand there
    std::size_t rule;          // of TheoryParser, the one being read
    const antlr4::dfa::Vocabulary& vocabulary;
};

// A word as messages name it: as written, a long text by its beginning.
std::string quoted(const SourceFile& file, const SourceToken& token);

// Something was due, and another word stands there.
Diagnostic unexpected(const Mismatch& mismatch);

// A word stands where a member of a file, a section or a block would begin, and begins none.
Diagnostic notAMember(const Mismatch& mismatch);

} // namespace theory::syntax
