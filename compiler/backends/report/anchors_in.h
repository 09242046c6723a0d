// Which anchors a document has: a link to any other leads nowhere.
#pragma once

#include "backends/report/document.h"

#include "llvm/ADT/StringSet.h"

namespace theory::backends::report {

using Anchors = llvm::StringSet<>;

Anchors anchorsIn(const Blocks& blocks);

} // namespace theory::backends::report
