// Facts per enumerator: one row each, complete or it does not compile.
#pragma once

#include <array>
#include <cstddef>

namespace theory {

// A row for each enumerator of an enum whose last enumerator is `Count`. A missing or surplus row
// stops the compiler.
template <typename Enum, typename Row>
class Table {
public:
    static constexpr std::size_t size = static_cast<std::size_t>(Enum::Count);

    template <std::size_t Rows>
    consteval Table(const Row (&rows)[Rows]) {
        static_assert(Rows == size, "one row for each enumerator");
        for (std::size_t i = 0; i < size; ++i)
            rows_[i] = rows[i];
    }

    constexpr const Row& operator[](Enum key) const { return rows_[static_cast<std::size_t>(key)]; }
    constexpr auto begin() const { return rows_.begin(); }
    constexpr auto end() const { return rows_.end(); }

private:
    std::array<Row, size> rows_{};
};

} // namespace theory
