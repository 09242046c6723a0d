// Typed indices into the theory's lists.
#pragma once

#include <cstdint>
#include <limits>

namespace theory::model {

// A 32-bit index of a T in the list of all T of a theory; or none.
template <typename T>
struct Id {
    std::uint32_t index = std::numeric_limits<std::uint32_t>::max();

    Id() = default;
    explicit Id(std::size_t index) : index(static_cast<std::uint32_t>(index)) {}

    explicit operator bool() const { return *this != Id(); }
    friend auto operator<=>(const Id&, const Id&) = default;
};

// Several T that stand together in their list.
template <typename T>
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin == end; }
    std::uint32_t size() const { return end - begin; }
};

} // namespace theory::model
