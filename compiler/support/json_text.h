// What JSON needs of texts of which nothing is known.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory {

// JSON as it was written, with whatever would act on a terminal, or hide or reorder what it shows,
// as `\u` escapes. It means the same.
std::string inertJson(llvm::StringRef json);

} // namespace theory
