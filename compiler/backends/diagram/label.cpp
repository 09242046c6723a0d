// Breaking labels into lines by their measured widths.
#include "backends/diagram/label.h"

#include "support/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace theory::backends {
namespace {

// What lies between two places where a line may end.
struct Piece {
    std::string text{};
    double width = 0;
    bool spaceBefore = false;
    bool newLine = false; // the author broke the line here
};

bool isSpace(char32_t point) {
    return point == ' ' || point == '\t' || point == '\r' ||
           (point != 0xA0 && point != 0x202F && point != 0x2007 &&
            utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_ZS);
}

bool isWide(char32_t point) {
    return utf8proc_charwidth(static_cast<utf8proc_int32_t>(point)) == 2;
}

bool allowsBreakAfter(char32_t point) {
    constexpr char32_t zeroWidthSpace = 0x200B;
    return point == '-' || point == '/' || point == '_' || point == '|' || point == 0x2010 ||
           point == 0x2013 || point == 0x2014 || point == zeroWidthSpace;
}

// The text as well-formed, composed UTF-8, so that a letter and its accents are one glyph.
std::string composed(llvm::StringRef text) {
    std::string clean;
    while (!text.empty())
        if (const char32_t point = takeCodePoint(text); point != 0)
            appendUtf8(point, clean);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> normal(
        utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(clean.c_str())), &std::free);
    return normal ? reinterpret_cast<const char*>(normal.get()) : clean;
}

std::vector<Piece> pieces(llvm::StringRef text, const Font& font, double size) {
    std::vector<Piece> found;
    Piece piece;
    auto finish = [&] {
        if (!piece.text.empty())
            found.push_back(std::exchange(piece, {}));
    };
    char32_t before = 0;
    while (!text.empty()) {
        const char32_t point = takeCodePoint(text);
        if (isSpace(point) || point == '\n') {
            finish();
            piece.spaceBefore = true;
            piece.newLine |= point == '\n';
            before = 0;
            continue;
        }
        if (before != 0 && (allowsBreakAfter(before) || (isWide(before) && isWide(point))))
            finish();
        before = point;
        if (utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_CC)
            continue;
        appendUtf8(point, piece.text);
        piece.width += font.advance(point) * size;
    }
    finish();
    return found;
}

// Cuts what is wider than the room between what readers see as characters.
std::vector<Piece> cutToFit(std::vector<Piece> whole, const Font& font, double size, double room) {
    std::vector<Piece> cut;
    for (Piece& piece : whole) {
        if (piece.width <= room) {
            cut.push_back(std::move(piece));
            continue;
        }
        Piece part{.spaceBefore = piece.spaceBefore, .newLine = piece.newLine};
        utf8proc_int32_t state = 0;
        char32_t before = 0;
        for (llvm::StringRef rest = piece.text; !rest.empty();) {
            const char32_t point = takeCodePoint(rest);
            const double advance = font.advance(point) * size;
            const bool mayBreak = before != 0 && utf8proc_grapheme_break_stateful(
                                                     static_cast<utf8proc_int32_t>(before),
                                                     static_cast<utf8proc_int32_t>(point), &state);
            if (mayBreak && part.width + advance > room)
                cut.push_back(std::exchange(part, {}));
            appendUtf8(point, part.text);
            part.width += advance;
            before = point;
        }
        cut.push_back(std::move(part));
    }
    return cut;
}

std::vector<std::string> fill(const std::vector<Piece>& pieces, double space, double room) {
    std::vector<std::string> lines;
    double used = 0;
    for (const Piece& piece : pieces) {
        const double gap = piece.spaceBefore ? space : 0;
        if (lines.empty() || piece.newLine || used + gap + piece.width > room + 1e-6) {
            lines.push_back(piece.text);
            used = piece.width;
            continue;
        }
        lines.back() += (piece.spaceBefore ? " " : "") + piece.text;
        used += gap + piece.width;
    }
    return lines;
}

} // namespace

std::vector<std::string> labelLines(llvm::StringRef text, const Font& font, double size,
                                    double room) {
    const std::string normal = composed(text);
    const auto parts = cutToFit(pieces(normal, font, size), font, size, room);
    if (parts.empty())
        return {};
    const double space = font.advance(' ') * size;
    const std::size_t lines = fill(parts, space, room).size();
    // The narrowest room that needs no more lines; a point's precision is enough.
    double narrow = std::ranges::max(parts, {}, &Piece::width).width;
    double wide = std::max(room, narrow);
    while (wide - narrow > 1) {
        const double middle = (narrow + wide) / 2;
        (fill(parts, space, middle).size() <= lines ? wide : narrow) = middle;
    }
    return fill(parts, space, wide);
}

double widest(const std::vector<std::string>& lines, const Font& font, double size) {
    double most = 0;
    for (const std::string& line : lines)
        most = std::max(most, font.width(line, size));
    return most;
}

} // namespace theory::backends
