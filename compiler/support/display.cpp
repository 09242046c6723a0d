// Widths and categories of characters, by way of utf8proc.
#include "support/display.h"

#include "support/utf8.h"

#include "fmt/format.h"

#include <utf8proc.h>

namespace theory {
namespace {

constexpr char32_t byteOrderMark = 0xFEFF;
constexpr char32_t zeroWidthNonJoiner = 0x200C; // Persian and Indic scripts need both
constexpr char32_t zeroWidthJoiner = 0x200D;
constexpr char32_t controlPictures = 0x2400;

Glyph picture(char32_t control) {
    Glyph glyph{.shown = {}, .columns = 1};
    appendUtf8(control == 0x7F ? U'␡' : controlPictures + control, glyph.shown);
    return glyph;
}

Glyph spelt(std::string words) {
    const auto columns = static_cast<unsigned>(words.size());
    return {std::move(words), columns};
}

bool isSafe(char32_t codePoint) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(codePoint))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return codePoint == zeroWidthJoiner || codePoint == zeroWidthNonJoiner;
    default:
        return true;
    }
}

} // namespace

Glyph takeGlyph(llvm::StringRef& rest) {
    const llvm::StringRef before = rest;
    const char32_t codePoint = takeCodePoint(rest);
    const llvm::StringRef bytes = before.drop_back(rest.size());
    if (codePoint == replacementCharacter && bytes.size() == 1)
        return spelt(fmt::format("<{:02X}>", static_cast<unsigned char>(bytes.front())));
    if (codePoint < 0x20 || codePoint == 0x7F)
        return picture(codePoint);
    if (codePoint == byteOrderMark)
        return {};
    if (!isSafe(codePoint))
        return spelt(fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(codePoint)));
    const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(codePoint));
    return {bytes.str(), static_cast<unsigned>(std::max(columns, 0))};
}

std::string displayed(llvm::StringRef text) {
    std::string shown;
    while (!text.empty())
        shown += takeGlyph(text).shown;
    return shown;
}

unsigned columnsOf(llvm::StringRef text) {
    unsigned columns = 0;
    while (!text.empty())
        columns += takeGlyph(text).columns;
    return columns;
}

} // namespace theory
