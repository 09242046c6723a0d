// Writing results to the disk, all of them or none.
#pragma once

#include "driver/environment.h"

namespace theory::driver {

// Writes every file under a temporary name in its own folder, and gives them their names only when
// all are complete. What existed before stays whole until then, and hands on its permissions; of a
// symbolic link the file that it leads to is replaced. Files that may not be written to are not.
std::optional<WriteFailure> writeFiles(llvm::ArrayRef<OutputFile> files);

} // namespace theory::driver
