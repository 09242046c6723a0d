// Which lines of two texts belong to one alone.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <vector>

namespace theory {

struct LineChanges {
    std::vector<bool> removed; // for each line of the first
    std::vector<bool> added;   // for each line of the second
};

// Lines are given as numbers, the same number for the same line. Those neither removed nor added
// are the same, in order. Few are, after Myers (1986), where that can be found out in short.
LineChanges lineChanges(const std::vector<std::uint32_t>& before,
                        const std::vector<std::uint32_t>& after);

// The lines of a text with their ends, which the last may lack.
std::vector<llvm::StringRef> linesOf(llvm::StringRef text);

// The same of lines as they are.
LineChanges lineChanges(llvm::ArrayRef<llvm::StringRef> before,
                        llvm::ArrayRef<llvm::StringRef> after);

} // namespace theory
