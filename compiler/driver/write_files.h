// Writing results to the disk, all of them or none.
#pragma once

#include "driver/environment.h"

namespace theory::driver {

// Writes every file under a temporary name in its own folder, and gives them their names only when
// all are complete. What existed before stays whole until then.
std::optional<WriteFailure> writeFiles(llvm::ArrayRef<OutputFile> files);

} // namespace theory::driver
