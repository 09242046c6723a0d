// The next word or sign of a text, by the tables made from TheoryLexer.g4.
#pragma once

#include <cstdint>

namespace theory::syntax {

struct Lexeme {
    std::uint16_t type;   // of TheoryLexer
    std::uint32_t length; // in bytes, at least 1
};

// Scans at `begin`, which is not `end`. A byte that is not UTF-8 is a STRAY of its own.
Lexeme scan(const char* begin, const char* end);

} // namespace theory::syntax
