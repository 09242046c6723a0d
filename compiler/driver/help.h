// The help, made from what commands declare.
#pragma once

#include "driver/command.h"

namespace theory::driver {

void writeOverview(llvm::raw_ostream& out);
void writeHelp(const Command& command, llvm::raw_ostream& out);

} // namespace theory::driver
