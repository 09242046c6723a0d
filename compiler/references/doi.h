// DOIs, as files write them.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace theory::references {

// Whether the text can be a DOI: `10.`, the number of who registers, `/`, and a suffix.
bool isDoi(llvm::StringRef text);

// Without an address or a `doi:` before it; whether the rest is one is not asked.
llvm::StringRef withoutAddress(llvm::StringRef text);

// The DOI that the text is, or has at its end behind an address or `doi:`; empty if there is none.
llvm::StringRef doiIn(llvm::StringRef text);

} // namespace theory::references
