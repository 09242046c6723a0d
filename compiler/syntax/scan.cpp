// Runs the scanner's automaton over UTF-8.
#include "syntax/scan.h"

#include "lexer_tables.inc"

namespace theory::syntax {
namespace {

struct CodePoint {
    std::uint32_t value;
    std::uint32_t length; // in bytes
};

// What is not UTF-8 counts as the replacement character, one byte long.
constexpr CodePoint notUtf8{0xFFFD, 1};

bool continues(const char* at, const char* end, int count) {
    if (end - at <= count)
        return false;
    for (int i = 1; i <= count; ++i)
        if ((at[i] & 0xC0) != 0x80)
            return false;
    return true;
}

CodePoint decode(const char* at, const char* end) {
    const auto lead = static_cast<unsigned char>(*at);
    auto tail = [&](int i) { return static_cast<std::uint32_t>(at[i] & 0x3F); };
    if (lead >= 0xC2 && lead < 0xE0 && continues(at, end, 1))
        return {(lead & 0x1Fu) << 6 | tail(1), 2};
    if (lead >= 0xE0 && lead < 0xF0 && continues(at, end, 2))
        return {(lead & 0x0Fu) << 12 | tail(1) << 6 | tail(2), 3};
    if (lead >= 0xF0 && lead < 0xF5 && continues(at, end, 3)) {
        const std::uint32_t value =
            (lead & 0x07u) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
        return value < 0x110000 ? CodePoint{value, 4} : notUtf8;
    }
    return notUtf8;
}

std::size_t classOf(std::uint32_t codePoint) {
    return tables::classOf[tables::pageOf[codePoint >> 7] << 7 | (codePoint & 0x7F)];
}

} // namespace

Lexeme scan(const char* begin, const char* end) {
    Lexeme longest{0, 0};
    std::size_t state = tables::startState;
    for (const char* at = begin; at != end;) {
        CodePoint next{static_cast<unsigned char>(*at), 1};
        if (next.value >= 0x80)
            next = decode(at, end);
        state = tables::nextState[state * tables::classCount + classOf(next.value)];
        if (state == 0)
            break;
        at += next.length;
        if (std::uint16_t type = tables::acceptedToken[state])
            longest = {type, static_cast<std::uint32_t>(at - begin)};
    }
    return longest;
}

} // namespace theory::syntax
