// A theory as something else: one file per format, found by its name.
#pragma once

#include "model/theory.h"
#include "support/registry.h"

#include "llvm/Support/Error.h"

#include <string>
#include <string_view>

namespace theory::backends {

struct Backend {
    std::string_view name; // as in `--emit NAME`
    std::string_view summary;
    // Whether it makes a file for each view of the theory, `.constructs.svg`, or one, `.json`.
    bool drawsViews;
    // The bytes of one file: a pure function of the theory, and of the view's name where it draws
    // views. Places are looked up in `sources`. Fails only where a library does, with words for the
    // user.
    llvm::Expected<std::string> (*emit)(const model::Theory& theory, const Sources& sources,
                                        llvm::StringRef view);
};

} // namespace theory::backends
