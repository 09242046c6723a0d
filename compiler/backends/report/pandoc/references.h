// A theory's sources as a citation style needs them.
#pragma once

#include "backends/report/pandoc/tree.h"
#include "backends/report/work.h"

#include "llvm/ADT/ArrayRef.h"

namespace theory::backends::report::pandoc {

// Adds them to what a document says of itself, under the names that CSL has. Those that are listed
// among the references are so in every style, cited or not; citations lead to them if `areMarked`.
void addReferences(llvm::ArrayRef<Work> works, bool areMarked, json::Object& metadata);

} // namespace theory::backends::report::pandoc
