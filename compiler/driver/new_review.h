// The files of a new review.
#pragma once

#include "driver/environment.h"

#include <vector>

namespace theory::driver {

// A small review that checks clean and builds: theory, bibliography, settings, and what CI and
// pre-commit need. `folder` is how the user names it; `path` is the same, absolute, and the theory
// is named for its last part.
std::vector<OutputFile> newReview(llvm::StringRef folder, llvm::StringRef path);

} // namespace theory::driver
