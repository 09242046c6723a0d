// Another program, run without a shell, with limits on its time and on what it says.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <vector>

namespace theory::driver {

struct RunLimits {
    unsigned seconds;
    std::size_t bytes; // of what it writes to its standard output
};

struct RunResult {
    enum class End {
        Exited,
        Crashed,
        TooSlow,  // it was ended
        TooMuch,  // it was ended
        NotBegun, // it could not be run
    };
    End end = End::NotBegun;
    int status = 0; // with which it exited
    std::string out;
    std::string err; // its beginning
};

// What it finds.
struct RunSurroundings {
    std::string input = "/dev/null";      // the file that it reads as its standard input
    std::vector<std::string> variables{}; // of its environment, beside ours: `NAME=value`
};

// `program` is a path.
RunResult runProgram(const std::string& program, llvm::ArrayRef<std::string> arguments,
                     RunLimits limits, const RunSurroundings& surroundings = {});

} // namespace theory::driver
