// Lists of configurations as reviews print them: `C1–C3, C7`.
#pragma once

#include "backends/report/document.h"
#include "model/theory.h"

namespace theory::backends::report {

// Three or more in a row whose names count on become a range; all else stands as it is, in the
// order given. Each name leads to its row.
Inline withRanges(const model::Theory& theory, llvm::ArrayRef<model::Id<model::Configuration>> ids);

} // namespace theory::backends::report
