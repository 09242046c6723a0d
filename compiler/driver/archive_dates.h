// Takes from ZIP archives the moment at which they were made.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory::driver {

// All that is in it dates from the beginning of 1980, the first day that such archives know. What
// is no archive stays as it is.
std::string withoutDates(std::string archive);

} // namespace theory::driver
