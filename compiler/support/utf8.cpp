// Reading UTF-8 a code point at a time, by way of utf8proc.
#include "support/utf8.h"

#include "support/scan.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstring>

namespace theory {

char32_t takeCodePoint(llvm::StringRef& rest) {
    utf8proc_int32_t codePoint = -1;
    const auto length = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(rest.size(), 4));
    const auto used = utf8proc_iterate(rest.bytes_begin(), length, &codePoint);
    if (used <= 0) {
        rest = rest.drop_front();
        return replacementCharacter;
    }
    rest = rest.drop_front(static_cast<std::size_t>(used));
    return static_cast<char32_t>(codePoint);
}

std::size_t firstNotUtf8(llvm::StringRef text) {
    for (const char *at = text.begin(), *end = text.end(); at != end;) {
        // Most of most texts is ASCII.
        for (std::uint64_t eight; end - at >= 8; at += 8) {
            std::memcpy(&eight, at, 8);
            if (eight & 0x8080808080808080)
                break;
        }
        if (at == end)
            break;
        if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
            continue;
        }
        const scanning::CodePoint next = scanning::decode(at, end);
        const bool isSurrogate = next.value >= 0xD800 && next.value < 0xE000;
        const bool isTooLong =
            (next.length == 3 && next.value < 0x800) || (next.length == 4 && next.value < 0x10000);
        if (next.length == 1 || isSurrogate || isTooLong)
            return static_cast<std::size_t>(at - text.begin());
        at += next.length;
    }
    return llvm::StringRef::npos;
}

void appendUtf8(char32_t codePoint, std::string& out) {
    utf8proc_uint8_t bytes[4];
    const auto used = utf8proc_encode_char(static_cast<utf8proc_int32_t>(codePoint), bytes);
    out.append(bytes, bytes + used);
}

} // namespace theory
