// Numbers that look random and are the same on every run and machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace theory::bench {

// A linear congruential generator, whose better half is used.
class Chance {
public:
    explicit Chance(std::uint64_t seed = 20210426) : state_(seed) {}

    // From 0 to `limit`, which is not reached.
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>(state_ >> 33) % limit;
    }

private:
    std::uint64_t state_;
};

} // namespace theory::bench
