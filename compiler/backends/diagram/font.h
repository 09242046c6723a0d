// The font that every diagram is measured and drawn with. It is part of the program, so that
// pictures are the same on every machine.
#pragma once

#include "llvm/ADT/StringRef.h"

struct FT_FaceRec_;

namespace theory::backends {

// What a browser should look for; Arial and Helvetica have the same widths.
constexpr llvm::StringRef fontFamilies = "Liberation Sans, Arial, Helvetica, sans-serif";

// A face that lives until the program ends. Not for several threads at a time.
class Font {
public:
    static const Font& regular();
    static const Font& bold();

    Font(const Font&) = delete;
    Font& operator=(const Font&) = delete;

    // The advance of a code point as a share of the font size: zero for what combines with its
    // neighbour or shows nothing, one for a wide character that the font lacks.
    double advance(char32_t point) const;
    // The width of a text on one line, in the unit of `size`.
    double width(llvm::StringRef text, double size) const;
    // The glyph of a code point; 0, a box, where the font has none.
    unsigned glyph(char32_t point) const;
    // Whether a picture shows the code point as it should, if only by showing nothing.
    bool draws(char32_t point) const;

    FT_FaceRec_* face() const { return face_; }

private:
    explicit Font(llvm::StringRef bytes);

    FT_FaceRec_* face_ = nullptr;
};

// Whether a code point leaves no mark and takes no room: joiners, direction marks, controls.
bool isInvisible(char32_t point);

} // namespace theory::backends
