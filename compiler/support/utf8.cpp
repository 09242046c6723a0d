// Reading UTF-8 a code point at a time, by way of utf8proc.
#include "support/utf8.h"

#include <utf8proc.h>

#include <algorithm>

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

void appendUtf8(char32_t codePoint, std::string& out) {
    utf8proc_uint8_t bytes[4];
    const auto used = utf8proc_encode_char(static_cast<utf8proc_int32_t>(codePoint), bytes);
    out.append(bytes, bytes + used);
}

} // namespace theory
