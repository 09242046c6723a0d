// Texts that are costly to make, kept between runs in a folder of the user's.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace theory::driver {

// Files named by what a text was made from. Nothing depends on them: what cannot be written is not
// kept, and what is not as it was written is made again.
class KeptTexts {
public:
    // No folder, nothing kept.
    explicit KeptTexts(std::string folder) : folder_(std::move(folder)) {}

    // `version` says how the text is made, so that another way does not find it.
    std::optional<std::string> find(llvm::StringRef version, llvm::StringRef origin) const;
    void keep(llvm::StringRef version, llvm::StringRef origin, llvm::StringRef text) const;

private:
    std::string pathOf(llvm::StringRef version, llvm::StringRef origin) const;

    std::string folder_;
};

} // namespace theory::driver
