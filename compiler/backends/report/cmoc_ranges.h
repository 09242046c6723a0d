// Lists of configurations as reviews print them: `C1–C3, C7`.
#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <string>

namespace theory::backends::report {

// Three or more names in a row that differ in a number, each one more than the one before, become a
// range; all else stands as it is, in the order given.
std::string withRanges(llvm::ArrayRef<std::string> names);

} // namespace theory::backends::report
