// Themes: every colour that a picture is drawn in. What a box or an arrow stands for is said by a
// `Paint` or a `Stroke`; which colours that is, by the theme that the picture is drawn in.
#pragma once

#include "support/registry.h"
#include "support/table.h"
#include "syntax/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace theory::backends {

// Of an area and its border, as "#rrggbb". The border's width, in points, tells apart what two
// colours alone would not tell to everybody.
struct Colours {
    const char* fill;
    const char* stroke;
    double strokeWidth = 1;
};

// How many sources support what a box stands for.
enum class EvidenceShade : std::uint8_t { None, One, Few, Many, Contested, Count };
// How far findings can be relied on, as the authors judge.
enum class ConfidenceShade : std::uint8_t { Unstated, VeryLow, Low, Moderate, High, Count };
// What testing came to.
enum class VerdictShade : std::uint8_t { None, Affirmed, Refined, Refuted, New, Count };

// What a box's colours say.
class Paint {
public:
    enum class Of : std::uint8_t {
        Plain, // nothing
        Configuration,
        Hole,
        Role,
        Section,
        Evidence,
        Confidence,
        Verdict
    };

    constexpr Paint(Of of = Of::Plain) : of(of) {}
    constexpr Paint(Role role) : of(Of::Role), step(static_cast<std::uint8_t>(role)) {}
    constexpr Paint(EvidenceShade shade)
        : of(Of::Evidence), step(static_cast<std::uint8_t>(shade)) {}
    constexpr Paint(ConfidenceShade shade)
        : of(Of::Confidence), step(static_cast<std::uint8_t>(shade)) {}
    constexpr Paint(VerdictShade shade) : of(Of::Verdict), step(static_cast<std::uint8_t>(shade)) {}

    // Of the sections' colours, which come round again after the last.
    static constexpr Paint section(std::size_t number) {
        Paint paint(Of::Section);
        paint.step = static_cast<std::uint8_t>(number % sectionColours);
        return paint;
    }
    static constexpr std::size_t sectionColours = 8;

    Of of;
    std::uint8_t step = 0; // which one of them
};

// Arrows that pass a direction on, that turn it round, and all others.
enum class Stroke : std::uint8_t { Plain, Plus, Minus, Count };

struct Theme {
    std::string_view name; // as in `--theme NAME`
    std::string_view summary;
    const char* ground;
    const char* ink;                       // texts, on the ground and in boxes
    const char* faintInk;                  // titles of frames and what is said beside
    std::array<const char*, 2> frameFills; // by depth, in turn
    const char* frameStroke;               // of frames, and rules beneath headings
    Colours heading;                       // above a column
    Colours plain;
    Colours configuration;
    Colours hole;
    Table<Stroke, const char*> strokes; // lines, tips and signs
    const char* disc;                   // behind a sign, a word on a line, a ring at an arrow's end
    Table<Role, Colours> roles;
    std::array<Colours, Paint::sectionColours> sections;
    Table<EvidenceShade, Colours> evidence;
    Table<ConfidenceShade, Colours> confidence;
    Table<VerdictShade, Colours> verdicts;

    const Colours& colours(Paint paint) const;
    const char* frameFill(int depth) const {
        return frameFills[static_cast<std::size_t>(depth) % frameFills.size()];
    }
};

const Theme& defaultTheme();

} // namespace theory::backends
