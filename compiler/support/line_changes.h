// Which lines of two texts belong to one alone.
#pragma once

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

} // namespace theory
