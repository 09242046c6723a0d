// How editors look for names: by some of their letters.
#pragma once

#include "llvm/ADT/StringExtras.h"

namespace theory::service {

// Whether the letters stand in the text, in their order and in whatever case.
inline bool holdsLetters(llvm::StringRef text, llvm::StringRef letters) {
    for (char c : text)
        if (!letters.empty() && llvm::toLower(c) == llvm::toLower(letters.front()))
            letters = letters.drop_front();
    return letters.empty();
}

} // namespace theory::service
