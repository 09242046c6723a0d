// `check --fix`: fixes made again and again, until nothing is left to be mended.
#pragma once

#include "driver/checked.h"

namespace theory::driver {

struct MendedFile {
    std::string path; // as the user would name it
    std::string before;
    std::string after;
};

struct Mended {
    std::unique_ptr<Checked> checked; // with everything mended
    std::vector<MendedFile> files;    // those that changed
    std::size_t count = 0;            // fixes made
};

// Checks the operands, makes the fixes that are certain or, with `alsoSuggested`, all, and goes on
// with the result, in memory. Files of the standard library stay as they are. It ends when nothing
// is left, when a state comes again, or after a hundred rounds.
Mended mend(llvm::ArrayRef<std::string> operands, bool alsoSuggested, Environment& environment);

} // namespace theory::driver
