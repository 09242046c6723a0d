// What LaTeX's commands stand for.
#pragma once

#include <cstdint>
#include <string_view>

namespace theory::references {

// What a command means for a plain text.
enum class LatexRole : std::uint8_t {
    Character, // it stands for `text`
    Accent,    // it belongs on the next letter; `text` is the combining character
    Look,      // of what follows, which stays
    Address,   // what follows is an address
    Quote,     // what follows stands in quotation marks
    Aside,     // neither it nor what follows is for readers
    Unknown,
};

struct LatexWord {
    std::string_view name; // without the backslash
    LatexRole role;
    std::string_view text;
};

LatexWord latexWord(std::string_view name);

} // namespace theory::references
