// The nearest of some names: "did you mean …".
#pragma once

#include "llvm/ADT/StringRef.h"

#include <optional>

namespace theory {

// Collects candidates one by one and keeps the nearest to a misspelt word, if it is near enough to
// be meant: at most a third of the word's letters differ. The first of equals wins.
class Nearest {
public:
    explicit Nearest(llvm::StringRef word);

    void offer(llvm::StringRef candidate);
    std::optional<llvm::StringRef> result() const { return nearest_; }

private:
    llvm::StringRef word_;
    unsigned least_; // only what takes fewer edits than this is nearer
    std::optional<llvm::StringRef> nearest_;
};

} // namespace theory
