// Words with which authors of sources say that they are not sure: `may`, `appears to`.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace theory::rules {

// The first hedge in a text, a part of it; empty where there is none. English alone is known.
llvm::StringRef hedgeIn(llvm::StringRef text);

} // namespace theory::rules
