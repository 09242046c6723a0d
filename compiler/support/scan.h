// Runs the automaton of a lexer grammar over UTF-8, by the tables that make_lexer_tables writes.
#pragma once

#include <cstddef>
#include <cstdint>

namespace theory {

struct Lexeme {
    std::uint16_t type;   // as the grammar numbers it; 0 where no rule takes what stands there
    std::uint32_t length; // in bytes
};

namespace scanning {

struct CodePoint {
    std::uint32_t value;
    std::uint32_t length; // in bytes
};

// What is not UTF-8 counts as the replacement character, one byte long.
constexpr CodePoint notUtf8{0xFFFD, 1};

inline bool continues(const char* at, const char* end, int count) {
    if (end - at <= count)
        return false;
    for (int i = 1; i <= count; ++i)
        if ((at[i] & 0xC0) != 0x80)
            return false;
    return true;
}

inline CodePoint decode(const char* at, const char* end) {
    const auto lead = static_cast<unsigned char>(*at);
    auto tail = [&](int i) { return static_cast<std::uint32_t>(at[i] & 0x3F); };
    if (lead >= 0xC2 && lead < 0xE0 && continues(at, end, 1))
        return {(lead & 0x1Fu) << 6 | tail(1), 2};
    if (lead >= 0xE0 && lead < 0xF0 && continues(at, end, 2))
        return {(lead & 0x0Fu) << 12 | tail(1) << 6 | tail(2), 3};
    if (lead >= 0xF0 && lead < 0xF5 && continues(at, end, 3)) {
        const std::uint32_t value = (lead & 0x07u) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
        return value < 0x110000 ? CodePoint{value, 4} : notUtf8;
    }
    return notUtf8;
}

} // namespace scanning

// The longest lexeme at `begin`, which is not `end`, in one of the grammar's modes.
template <typename Tables>
Lexeme scan(typename Tables::Mode mode, const char* begin, const char* end) {
    // The pages are numbered in the order of the code points, so ASCII is on the first.
    static_assert(Tables::pageOf[0] == 0);
    std::uint16_t type = 0;
    const char* accepted = begin;
    const std::uint16_t* row = Tables::rows + Tables::startRows[mode];
    for (const char* at = begin; at != end;) {
        const auto byte = static_cast<unsigned char>(*at);
        std::size_t kind = Tables::classOf[byte & 0x7F];
        std::uint32_t length = 1;
        if (byte >= 0x80) {
            const scanning::CodePoint next = scanning::decode(at, end);
            kind = Tables::classOf[Tables::pageOf[next.value >> 7] << 7 | (next.value & 0x7F)];
            length = next.length;
        }
        row = Tables::rows + row[kind + 1];
        if (row == Tables::rows)
            break;
        at += length;
        if (row[0] != 0) {
            type = row[0];
            accepted = at;
        }
    }
    return {type, static_cast<std::uint32_t>(accepted - begin)};
}

} // namespace theory
