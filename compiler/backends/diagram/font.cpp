// Measuring text with the font that the program carries.
#include "backends/diagram/font.h"

#include "support/utf8.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <utf8proc.h>

#include <cassert>

extern "C" const char font_LiberationSans_Regular_begin[], font_LiberationSans_Regular_end[];
extern "C" const char font_LiberationSans_Bold_begin[], font_LiberationSans_Bold_end[];

namespace theory::backends {
namespace {

FT_Library library() {
    static const FT_Library instance = [] {
        FT_Library made = nullptr;
        [[maybe_unused]] const FT_Error error = FT_Init_FreeType(&made);
        assert(!error);
        return made;
    }();
    return instance;
}

utf8proc_category_t category(char32_t point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(point));
}

bool combines(char32_t point) {
    const auto kind = category(point);
    return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_ME;
}

} // namespace

bool isInvisible(char32_t point) {
    const auto kind = category(point);
    return kind == UTF8PROC_CATEGORY_CF || kind == UTF8PROC_CATEGORY_CC ||
           kind == UTF8PROC_CATEGORY_ZL || kind == UTF8PROC_CATEGORY_ZP ||
           (point >= 0xFE00 && point <= 0xFE0F);
}

Font::Font(llvm::StringRef bytes) {
    [[maybe_unused]] const FT_Error error = FT_New_Memory_Face(
        library(), bytes.bytes_begin(), static_cast<FT_Long>(bytes.size()), 0, &face_);
    assert(!error);
}

const Font& Font::regular() {
    static const Font font({font_LiberationSans_Regular_begin,
                            static_cast<std::size_t>(font_LiberationSans_Regular_end -
                                                     font_LiberationSans_Regular_begin)});
    return font;
}

const Font& Font::bold() {
    static const Font font(
        {font_LiberationSans_Bold_begin,
         static_cast<std::size_t>(font_LiberationSans_Bold_end - font_LiberationSans_Bold_begin)});
    return font;
}

unsigned Font::glyph(char32_t point) const { return FT_Get_Char_Index(face_, point); }

bool Font::draws(char32_t point) const { return isInvisible(point) || glyph(point) != 0; }

double Font::advance(char32_t point) const {
    if (isInvisible(point) || combines(point))
        return 0;
    const unsigned index = glyph(point);
    if (index == 0 && utf8proc_charwidth(static_cast<utf8proc_int32_t>(point)) == 2)
        return 1;
    FT_Fixed units = 0;
    FT_Get_Advance(face_, index, FT_LOAD_NO_SCALE, &units);
    return static_cast<double>(units) / face_->units_per_EM;
}

double Font::width(llvm::StringRef text, double size) const {
    double sum = 0;
    while (!text.empty())
        sum += advance(takeCodePoint(text));
    return sum * size;
}

} // namespace theory::backends
