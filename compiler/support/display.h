// Text as a terminal shows it: how wide each character is, and nothing that acts on the terminal.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory {

// One code point, or one byte that is no UTF-8, in a form that can be shown.
struct Glyph {
    std::string shown;
    unsigned columns = 0; // two for a Chinese character, none for an accent that joins the last
};

// Takes the first character off a text that is not empty. Control characters become pictures
// (`␛`), and what reorders or hides text or is not UTF-8 is spelt out (`<U+202E>`, `<FF>`).
Glyph takeGlyph(llvm::StringRef& rest);

// The text on one line, each character as takeGlyph shows it.
std::string displayed(llvm::StringRef text);

// How many columns the text takes when displayed.
unsigned columnsOf(llvm::StringRef text);

} // namespace theory
