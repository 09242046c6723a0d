// Mistakes that one small change mends: words in the wrong order, `cmoc "Fear" 1 {`, words written
// twice, and signs that are not needed, `cmoc 1: "Fear" {`.
#pragma once

#include "support/diagnostic.h"
#include "syntax/recovery.h"

#include <vector>

namespace theory::syntax {

// Tries whether reading goes on beyond `mismatch` once two words beside it change places, or once
// a colon or comma or one of two equal words is left out. If so, `tokens` are changed so, and that
// is reported; braces still balance. What may be read in trying is limited by `budget`, in tokens,
// which trials lessen.
bool mend(const SourceFile& file, std::vector<SourceToken>& tokens, const MismatchPlace& mismatch,
          std::size_t& budget, Diagnostics& out);

} // namespace theory::syntax
