// Braces that do not pair: where the missing one belongs, judged by indentation.
#pragma once

#include "support/diagnostic.h"
#include "syntax/token.h"

#include <vector>

namespace theory::syntax {

// Reports braces that lack their partner, and adds or drops braces so that all pair. A lost brace
// would otherwise turn every later declaration into a part of the block it was lost in.
void balance(const SourceFile& file, std::vector<SourceToken>& tokens, Diagnostics& out);

} // namespace theory::syntax
