// The files that a command is to read.
#pragma once

#include "compilation/compile.h"
#include "driver/environment.h"

namespace theory::driver {

using compilation::Input;

// How standard input is called where it takes part.
inline constexpr llvm::StringLiteral standardInput = "<stdin>";

// Opens what the operands name: files, folders (all `.theory` files directly in them), `-` for
// standard input; without operands, the working directory. What cannot be read is reported.
std::vector<Input> openInputs(llvm::ArrayRef<std::string> operands, Environment& environment,
                              Sources& sources, Diagnostics& out);

} // namespace theory::driver
