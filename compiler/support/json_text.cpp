// Escapes in JSON that is written already: beyond ASCII it has only texts.
#include "support/json_text.h"

#include "support/display.h"
#include "support/utf8.h"

#include "fmt/format.h"

namespace theory {
namespace {

std::string escaped(char32_t point) {
    const auto value = static_cast<std::uint32_t>(point);
    if (value < 0x10000)
        return fmt::format("\\u{:04x}", value);
    return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + ((value - 0x10000) >> 10),
                       0xDC00 + (value & 0x3FF));
}

} // namespace

std::string inertJson(llvm::StringRef json) {
    std::string inert;
    inert.reserve(json.size());
    while (!json.empty()) {
        const llvm::StringRef ascii =
            json.take_while([](char byte) { return byte >= 0 && byte != 0x7F; });
        inert += ascii;
        json = json.drop_front(ascii.size());
        if (json.empty())
            break;
        llvm::StringRef rest = json;
        const char32_t point = takeCodePoint(rest);
        const llvm::StringRef bytes = json.drop_back(rest.size());
        inert += displayed(bytes) == bytes ? bytes.str() : escaped(point);
        json = rest;
    }
    return inert;
}

} // namespace theory
