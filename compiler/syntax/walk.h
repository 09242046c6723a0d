// Going through a tree, whatever its nodes are.
#pragma once

#include "syntax/tree.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace theory::syntax {

// The block of an entry; null where it has none.
const Block* blockOf(const Entry& entry);

// Calls `visit` for each entry, outermost first, in order of place. What is in an entry is passed
// over where it answers false. Blocks of citations count as those of their clause.
void walk(llvm::ArrayRef<Entry> entries, llvm::function_ref<bool(const Entry&)> visit);

// The entries that hold the offset, outermost first.
std::vector<const Entry*> entriesAt(llvm::ArrayRef<Entry> entries, std::uint32_t offset);

} // namespace theory::syntax
