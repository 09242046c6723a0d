// Reading UTF-8 a code point at a time, whatever the bytes.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory {

constexpr char32_t replacementCharacter = 0xFFFD;

// Takes the first code point off a text that is not empty. Bytes that are no UTF-8 come out one by
// one as the replacement character.
char32_t takeCodePoint(llvm::StringRef& rest);

// Where the first bytes stand that are no UTF-8; npos if there are none.
std::size_t firstNotUtf8(llvm::StringRef text);

void appendUtf8(char32_t codePoint, std::string& out);

} // namespace theory
