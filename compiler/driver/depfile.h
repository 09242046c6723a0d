// What results were made of, for Make and Ninja.
#pragma once

#include "driver/environment.h"

#include "support/source.h"

namespace theory::driver {

// The files that were read, as paths from the working directory, in the order in which they were
// opened. Neither standard input nor the standard library is a file.
std::vector<std::string> filesRead(const Sources& sources);

// A rule that says of all the results that they depend on these files, and a rule without
// anything for each file, so that Make does not fail when one is gone.
std::string dependencyRules(llvm::ArrayRef<OutputFile> results, llvm::ArrayRef<std::string> files);

} // namespace theory::driver
