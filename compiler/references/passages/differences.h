// Which words differ between an extract and the passage that it was laid beside.
#pragma once

#include "references/passages/alignment.h"
#include "references/passages/nearest_passage.h"

namespace theory::references {

struct Side {
    const Evened& evened;
    llvm::StringRef original;
    llvm::ArrayRef<Word> words;
};

// Words that are only divided in another way do not differ, and neither do those ends of an extract
// that are its author's: the first letter's case, a last full stop.
Nearest differences(const Side& extract, const Side& source, llvm::ArrayRef<Pair> pairs);

} // namespace theory::references
