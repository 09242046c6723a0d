// The syntax tree as an indented list, for tests and bug reports.
#pragma once

#include "syntax/tree.h"

#include "llvm/Support/raw_ostream.h"

namespace theory::syntax {

// One line for each entry and each of its parts, with line and column in front. The comments of an
// entry stand below it.
void printTree(const Tree& tree, llvm::raw_ostream& out);

} // namespace theory::syntax
