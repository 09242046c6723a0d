// A diagram in DOT, for readers who have a Graphviz of their own.
#pragma once

#include "backends/diagram/diagram.h"

#include "llvm/Support/Error.h"

namespace theory::backends {

// The same boxes, arrows, frames and looks as in the pictures, not laid out and without a legend.
llvm::Expected<std::string> dotText(const Diagram& diagram);

} // namespace theory::backends
