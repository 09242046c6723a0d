// What differs between two texts, as `diff -u` writes it and `patch` reads it.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <string>

namespace theory {

// Nothing where the texts are equal. Takes memory for the lines alone, and of texts that have
// little in common finds differences that are right, if not the fewest.
std::string unifiedDiff(llvm::StringRef before, llvm::StringRef after, llvm::StringRef oldName,
                        llvm::StringRef newName);

// For reading, in colour and with nothing in it that acts on the terminal; or else as it is, for
// programs.
void writeDiff(llvm::StringRef diff, bool colour, llvm::raw_ostream& out);

} // namespace theory
