// Carrying out a command line.
#pragma once

#include "driver/command.h"

namespace theory::driver {

// Carries out a command line, without the program's name. The answer is the exit status.
int run(llvm::ArrayRef<std::string> args, Environment& environment);

// Says that there is no such command, and which one may be meant.
Diagnostic unknownCommand(llvm::StringRef name);

} // namespace theory::driver
