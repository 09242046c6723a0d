// A form of diagnostics for other programs: one a file.
#pragma once

#include "support/diagnostic.h"
#include "support/registry.h"

#include "llvm/Support/raw_ostream.h"

namespace theory {

struct Renderer {
    std::string_view name; // as behind `--format`
    std::string_view summary;
    // Writes them in the order given; without any, what says that there are none.
    void (*render)(const Diagnostics& diagnostics, const Sources& sources, std::string_view version,
                   llvm::raw_ostream& out);
};

} // namespace theory
