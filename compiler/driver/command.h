// What `theoryc` can be told to do: one file per command, found by its name.
#pragma once

#include "driver/arguments.h"
#include "driver/environment.h"
#include "support/registry.h"

namespace theory::driver {

// What the program answers to the system.
enum ExitStatus : int {
    AllIsWell = 0,
    ErrorsFound = 1, // in theories
    NotDone = 2,     // the command was not understood, or a file could not be read or written
};

struct Command {
    std::string_view name;
    std::string_view operands; // as in the help: `[FILE…]`
    std::string_view summary;
    std::string_view description; // paragraphs for the help
    std::vector<Option> options;
    ExitStatus (*run)(const Arguments& arguments, Environment& environment);
    void (*writeMore)(llvm::raw_ostream& out) = nullptr; // the end of its help
};

} // namespace theory::driver
