// Places as editors count them: lines and columns from 0, columns in units of an encoding.
#pragma once

#include "support/source.h"

namespace theory::service {

// What a column counts: bytes, or the 16-bit units in which JavaScript keeps texts.
enum class Encoding : std::uint8_t { Utf8, Utf16 };

struct TextPlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend auto operator<=>(const TextPlace&, const TextPlace&) = default;
};

// As an index of bytes. A line behind the last one is the end of the text, a column behind the end
// of its line is that end, and one within a character is where the character begins.
std::size_t indexOf(TextPlace place, llvm::StringRef text, Encoding encoding);

// The same as an offset in the space of all files.
std::uint32_t offsetOf(TextPlace place, const SourceFile& file, Encoding encoding);
TextPlace placeAt(std::uint32_t offset, const SourceFile& file, Encoding encoding);

} // namespace theory::service
