// Texts of entries in the one form that references keep.
#pragma once

#include "support/arena.h"

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory::references {

// In NFC, without blanks at either end, each run of blanks within as one space, and U+FFFD for what
// is not UTF-8. Points into `text` where nothing had to change.
llvm::StringRef kept(llvm::StringRef text, Arena& arena);

// The same of a text that does not last.
llvm::StringRef copied(llvm::StringRef text, Arena& arena);

// Without the tags that word processors and reference managers leave in titles: `<i>`, `<sup>`.
llvm::StringRef withoutTags(llvm::StringRef text, Arena& arena);

// `179--205` and `179–205` as `179-205`.
llvm::StringRef pagesOf(llvm::StringRef text, Arena& arena);

// Enough of a text for a report, to find it again.
std::string shown(llvm::StringRef text);

} // namespace theory::references
