// What authors mean by what cannot be read: habits of prose, of tables and of other notations.
#pragma once

#include "syntax/syntax_errors.h"

#include "llvm/ADT/StringRef.h"

namespace theory::syntax {

// Adds what to do instead, where the habit is known and the report gives no advice yet.
Diagnostic advised(Diagnostic report, const Mismatch& mismatch);

// The direction that is meant by a word of prose, `less` by `reduced`; empty where none is.
llvm::StringRef directionMeantBy(llvm::StringRef word);

// What to write instead of a word of prose where a clause begins; empty where that is not known.
llvm::StringRef adviceForWord(llvm::StringRef word);

// The words from there to the end of the line, or to a brace, a text or a comment.
Span restOfWords(const SourceFile& file, Span first);

} // namespace theory::syntax
