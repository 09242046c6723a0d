// Braces that do not pair: where the missing one belongs, judged by indentation.
#pragma once

#include "support/diagnostic.h"
#include "syntax/token.h"

#include <vector>

namespace theory::syntax {

// Reports braces that lack their partner, and adds or drops braces so that all pair. A lost brace
// would otherwise turn every later declaration into a part of the block it was lost in. What lacks
// at the end is not reported where the file `lacksEnd`, which has been.
void balance(const SourceFile& file, std::vector<SourceToken>& tokens, bool lacksEnd,
             Diagnostics& out);

} // namespace theory::syntax
