// How well theoryc goes on after a mistake: errors that are reported beside the true one.
#pragma once

#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace theory::bench {

// Makes one mistake at a time in the project's own theories, checks them, and prints how many
// errors beyond the first there are for each mistake. `args` may be `--list K`, the K worst cases
// with all that is said of them, and `--mistakes N`. Returns the exit status.
int countPhantoms(std::vector<std::string> args, llvm::raw_ostream& out);

} // namespace theory::bench
