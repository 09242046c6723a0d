// What the operands of a command lead to: files, theories, and what is to be said of them.
#pragma once

#include "compilation/compile.h"
#include "driver/environment.h"

namespace theory::driver {

using compilation::Compilation;
using compilation::Compiled;
using compilation::Input;

struct Checked {
    Sources sources;
    std::vector<Input> inputs;
    Diagnostics unread; // what could not be opened
    Compilation compilation;

    Diagnostics found() const;
};

std::unique_ptr<Checked> checkInputs(llvm::ArrayRef<std::string> operands,
                                     Environment& environment);

} // namespace theory::driver
