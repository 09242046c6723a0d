// Runs the scanner's automaton over a theory.
#include "syntax/scan.h"

#include "llvm/ADT/SmallString.h"

#include "theory_lexer_tables.inc"

namespace theory::syntax {

Lexeme scan(const char* begin, const char* end) {
    return theory::scan<TheoryTables>(TheoryTables::DEFAULT_MODE, begin, end);
}

bool isName(llvm::StringRef word) {
    if (word.empty())
        return false;
    const Lexeme lexeme = scan(word.begin(), word.end());
    return lexeme.length == word.size() && lexeme.type == TheoryTables::NAME;
}

bool isCitable(llvm::StringRef key) {
    llvm::SmallString<64> written("@");
    written += key;
    const Lexeme lexeme = scan(written.begin(), written.end());
    return lexeme.type == TheoryTables::KEY && lexeme.length == written.size();
}

} // namespace theory::syntax
