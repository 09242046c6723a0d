// A file's text to its syntax tree.
#pragma once

#include "support/diagnostic.h"
#include "syntax/tree.h"

namespace theory::syntax {

// Tokens, tree and theory together take so many times the file's size.
inline constexpr std::size_t timesFile = 8;

// Never fails: whatever the bytes, the tree holds what could be read, and `out` says what could
// not. The tree points into `file`.
Tree parse(const SourceFile& file, Diagnostics& out);

} // namespace theory::syntax
