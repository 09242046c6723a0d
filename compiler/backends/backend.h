// A theory as something else: one file per format, found by its name.
#pragma once

#include "model/theory.h"
#include "support/registry.h"

#include "llvm/Support/Error.h"

#include <string>
#include <string_view>
#include <vector>

namespace theory::backends {

// One file to be written. Its name is the theory's with `suffix` behind: ".json",
// ".constructs.svg".
struct Output {
    std::string suffix;
    std::string bytes;
};

struct Backend {
    std::string_view name; // as in `--emit NAME`
    std::string_view summary;
    // A pure function of the theory; places are looked up in `sources`. Fails only where a library
    // does, with words for the user.
    llvm::Expected<std::vector<Output>> (*emit)(const model::Theory& theory,
                                                const Sources& sources);
};

} // namespace theory::backends
