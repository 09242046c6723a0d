// Characters that change the direction of writing, and how texts with them leave others alone.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory {

// Whether the text has embeddings, overrides or isolates of the bidirectional algorithm, or its
// marks.
bool turnsDirection(llvm::StringRef text);

// The text between isolates of its own, where it turns the direction of writing; as it is, where
// not. For formats that have nothing else to isolate it by. An end of an isolate that the text did
// not begin would end ours, and becomes U+FFFD.
std::string inIsolates(llvm::StringRef text);

} // namespace theory
