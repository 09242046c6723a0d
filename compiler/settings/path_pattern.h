// Patterns for the paths of files, as `theory.toml` has them.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Regex.h"

#include <string>

namespace theory::settings {

// `*` and `?` stand for anything but a `/`, `**` for any folders. A pattern without a `/` is the
// name of a file in any folder; one that ends in `/` is all that the folder holds.
class PathPattern {
public:
    explicit PathPattern(llvm::StringRef pattern);

    // `path` is relative to the folder of `theory.toml`, with `/` between its parts.
    bool matches(llvm::StringRef path) const { return expression_.match(path); }

private:
    llvm::Regex expression_;
};

} // namespace theory::settings
