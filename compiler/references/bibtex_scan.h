// The next word or sign of BibTeX, by the tables made from BibtexLexer.g4.
#pragma once

#include "support/scan.h"

#include "llvm/ADT/StringRef.h"

#include "bibtex_lexer_tables.inc"

namespace theory::references {

struct BibtexToken {
    std::uint16_t type = 0; // of BibtexTables; 0 at the end
    llvm::StringRef text;
};

// Takes it off the text.
inline BibtexToken takeToken(BibtexTables::Mode mode, llvm::StringRef& rest) {
    if (rest.empty())
        return {.type = 0, .text = rest};
    const Lexeme lexeme = scan<BibtexTables>(mode, rest.begin(), rest.end());
    const BibtexToken token{.type = lexeme.type, .text = rest.take_front(lexeme.length)};
    rest = rest.drop_front(lexeme.length);
    return token;
}

} // namespace theory::references
