// Opens and compiles.
#include "driver/checked.h"

#include "driver/inputs.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::driver {

Diagnostics Checked::found() const {
    Diagnostics all = unread;
    for (const Compiled& compiled : compilation.theories)
        llvm::append_range(all, compiled.found);
    return all;
}

std::unique_ptr<Checked> checkInputs(llvm::ArrayRef<std::string> operands,
                                     Environment& environment) {
    auto checked = std::make_unique<Checked>(Checked{.sources = Sources(environment.files)});
    checked->inputs = openInputs(operands, environment, checked->sources, checked->unread);
    checked->compilation = compile(checked->inputs, checked->sources, environment.readPdf);
    return checked;
}

} // namespace theory::driver
