// What a text in quotation marks says, and names in the one form they are compared in.
#pragma once

#include "support/arena.h"
#include "llvm/ADT/StringRef.h"

namespace theory::syntax {

// The content of a text token, marks removed: escapes resolved, and for texts between three
// quotation marks common indentation and the first and last empty line removed. Points into
// `token` where nothing had to change, else into `arena`.
llvm::StringRef contentOf(llvm::StringRef token, Arena& arena);

// In Unicode's NFC, so that an é typed as one character equals an é typed as two. Points into
// `text` where it is in NFC already, or has more accents on one letter than any language.
llvm::StringRef normalized(llvm::StringRef text, Arena& arena);

} // namespace theory::syntax
