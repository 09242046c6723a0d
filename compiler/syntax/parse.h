// A file's text to its syntax tree.
#pragma once

#include "support/diagnostic.h"
#include "syntax/tree.h"

namespace theory::syntax {

// Never fails: whatever the bytes, the tree holds what could be read, and `out` says what could
// not. The tree points into `file`.
Tree parse(const SourceFile& file, Diagnostics& out);

} // namespace theory::syntax
