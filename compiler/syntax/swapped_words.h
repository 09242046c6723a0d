// Two neighbours in the wrong order, `cmoc "Fear" 1 {`: found by trying the other order.
#pragma once

#include "support/diagnostic.h"
#include "syntax/recovery.h"

#include <vector>

namespace theory::syntax {

// Tries whether reading goes on beyond `mismatch` once two words beside it change places. If so,
// they do, which is reported; the braces still balance. What may be read in trying is limited by
// `budget`, in tokens, which each trial lessens.
bool exchangeSwapped(const SourceFile& file, std::vector<SourceToken>& tokens,
                     const MismatchPlace& mismatch, std::size_t& budget, Diagnostics& out);

} // namespace theory::syntax
