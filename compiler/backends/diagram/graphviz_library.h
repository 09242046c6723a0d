// Graphviz's shared libraries, loaded when the first picture is drawn.
//
// There are nine of them, and loading them takes longer than checking a small theory. What cgraph.h
// and gvc.h declare is called as if they were linked, by graphviz.cpp alone.
#pragma once

#include "llvm/Support/Error.h"

namespace theory::backends {

// Before the first graph is made; loaded once and kept. The error says what is missing.
llvm::Error loadGraphviz();

// The `dot` engine in the form in which Graphviz is handed its plugins. Only after loading.
void* dotEngine();

} // namespace theory::backends
