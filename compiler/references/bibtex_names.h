// Lists of names as BibTeX writes them.
#pragma once

#include "references/reference.h"

#include "llvm/ADT/SmallVector.h"

namespace theory::references {

struct NameList {
    llvm::SmallVector<Person> people;
    bool hasMore = false; // `and others`
};

// In all three forms: `First von Last`, `von Last, First` and `von Last, Jr, First`. A name that is
// in braces as a whole is a body's.
NameList readNames(llvm::StringRef text, Arena& arena);

} // namespace theory::references
