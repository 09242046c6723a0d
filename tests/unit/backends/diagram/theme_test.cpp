// In every theme texts can be read, lines can be seen, and what is told apart can be told apart.
#include "backends/diagram/looks.h"

#include "gtest/gtest.h"

#include <array>
#include <cmath>
#include <set>
#include <span>

namespace theory::backends {
namespace {

// What WCAG 2.1 asks for at level AA, of texts (1.4.3) and of what else has to be seen (1.4.11).
constexpr double readable = 4.5;
constexpr double visible = 3;

struct Colour {
    std::array<double, 3> linear{}; // red, green and blue, from 0 to 1

    explicit Colour(llvm::StringRef hex) {
        unsigned value = 0;
        EXPECT_TRUE(hex.size() == 7 && hex.consume_front("#") && !hex.getAsInteger(16, value))
            << hex.str();
        for (std::size_t i = 0; i < 3; ++i) {
            const double channel = (value >> (16 - 8 * i) & 0xFF) / 255.0;
            linear[i] =
                channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        }
    }

    double luminance() const {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
};

double contrast(llvm::StringRef one, llvm::StringRef other) {
    const double a = Colour(one).luminance(), b = Colour(other).luminance();
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

// How colour-blind people of three kinds see linear colours (Viénot, Brettel and Mollon 1999 for
// the first two; Machado, Oliveira and Fernandes 2009 for the third); and all others.
using Matrix = std::array<std::array<double, 3>, 3>;
constexpr Matrix everybody{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopes{{{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};
constexpr Matrix deuteranopes{
    {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};
constexpr Matrix tritanopes{{{1.255528, -0.076749, -0.178779},
                             {-0.078411, 0.930809, 0.147602},
                             {0.004733, 0.691367, 0.303900}}};

std::array<double, 3> lab(const Colour& colour, const Matrix& eyes) {
    std::array<double, 3> seen{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            seen[row] += eyes[row][column] * colour.linear[column];
    const auto root = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    const double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    const double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// In CIE 1976's measure, in which about 2.3 is just seen where two areas touch.
double difference(llvm::StringRef one, llvm::StringRef other, const Matrix& eyes) {
    const auto a = lab(Colour(one), eyes), b = lab(Colour(other), eyes);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

std::vector<Colours> boxes(const Theme& theme) {
    std::vector<Colours> all{theme.heading, theme.plain, theme.configuration, theme.hole};
    const auto add = [&](const auto& table) { all.insert(all.end(), table.begin(), table.end()); };
    add(theme.roles);
    add(theme.sections);
    add(theme.evidence);
    add(theme.confidence);
    add(theme.verdicts);
    return all;
}

std::vector<const char*> grounds(const Theme& theme) {
    return {theme.ground, theme.frameFills[0], theme.frameFills[1]};
}

TEST(Theme, ThereAreThree) {
    std::set<std::string_view> names;
    for (const Theme& theme : Registered<Theme>::all())
        names.insert(theme.name);
    EXPECT_EQ(names, (std::set<std::string_view>{"dark", "default", "print"}));
}

TEST(Theme, TextsCanBeRead) {
    for (const Theme& theme : Registered<Theme>::all()) {
        for (const Colours& box : boxes(theme))
            EXPECT_GE(contrast(theme.ink, box.fill), readable) << theme.name << box.fill;
        for (const char* ground : grounds(theme))
            for (const char* ink : {theme.ink, theme.faintInk})
                EXPECT_GE(contrast(ink, ground), readable) << theme.name << ink << ground;
        for (const char* sign : theme.strokes)
            EXPECT_GE(contrast(sign, theme.disc), readable) << theme.name << sign;
        EXPECT_GE(contrast(theme.ink, theme.disc), readable) << theme.name;
    }
}

TEST(Theme, LinesCanBeSeen) {
    for (const Theme& theme : Registered<Theme>::all())
        for (const char* ground : grounds(theme)) {
            EXPECT_GE(contrast(theme.frameStroke, ground), visible) << theme.name << ground;
            for (const char* line : theme.strokes)
                EXPECT_GE(contrast(line, ground), visible) << theme.name << line << ground;
            for (const Colours& box : boxes(theme)) {
                EXPECT_GE(contrast(box.stroke, ground), visible) << theme.name << box.stroke;
                EXPECT_GE(contrast(box.stroke, box.fill), visible) << theme.name << box.fill;
            }
        }
}

// By the area's colour, the border's, or the border's width, whoever looks.
bool differ(const Colours& one, const Colours& other, const Matrix& eyes) {
    return std::abs(one.strokeWidth - other.strokeWidth) >= 1 ||
           difference(one.fill, other.fill, eyes) >= 8 ||
           difference(one.stroke, other.stroke, eyes) >= 20;
}

void expectDistinct(std::span<const Colours> shades, const Theme& theme, const char* what) {
    for (const Matrix& eyes : {everybody, protanopes, deuteranopes, tritanopes})
        for (std::size_t i = 0; i < shades.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                EXPECT_TRUE(differ(shades[i], shades[k], eyes))
                    << theme.name << ", " << what << ": " << shades[i].fill << shades[k].fill;
}

TEST(Theme, ShadesAreToldApartByEverybody) {
    for (const Theme& theme : Registered<Theme>::all()) {
        const auto look = [&](const auto& shades, const char* what) {
            expectDistinct({&*shades.begin(), &*shades.begin() + std::size(shades)}, theme, what);
        };
        look(theme.sections, "sections");
        look(std::vector(theme.evidence.begin(), theme.evidence.end()), "evidence");
        look(std::vector(theme.confidence.begin(), theme.confidence.end()), "confidence");
        look(std::vector(theme.verdicts.begin(), theme.verdicts.end()), "verdicts");
    }
}

// More is further from the ground, so that steps keep their order in greyscale.
TEST(Theme, StepsAreInOrder) {
    for (const Theme& theme : Registered<Theme>::all()) {
        const auto expectRising = [&](const auto& steps, std::size_t count, const char* what) {
            double before = 0;
            for (auto step = steps.begin(); step != steps.begin() + count; ++step) {
                const double now = contrast(step->fill, theme.ground);
                EXPECT_GE(now, before * 1.1) << theme.name << ", " << what << ": " << step->fill;
                before = now;
            }
        };
        expectRising(theme.evidence, std::size_t(EvidenceShade::Contested), "evidence");
        expectRising(theme.confidence, std::size_t(ConfidenceShade::Count), "confidence");
    }
}

TEST(Theme, PrintHasGreysAlone) {
    const Theme& print = *Registered<Theme>::find("print");
    const auto isGrey = [](llvm::StringRef hex) {
        return hex.substr(1, 2) == hex.substr(3, 2) && hex.substr(1, 2) == hex.substr(5, 2);
    };
    for (const Colours& box : boxes(print))
        EXPECT_TRUE(isGrey(box.fill) && isGrey(box.stroke)) << box.fill << box.stroke;
    for (const char* colour : print.strokes)
        EXPECT_TRUE(isGrey(colour)) << colour;
}

TEST(Theme, RolesAreToldByShape) {
    std::set<Shape> shapes;
    for (const Look& look : roleLooks)
        EXPECT_TRUE(shapes.insert(look.shape).second) << static_cast<int>(look.shape);
    EXPECT_TRUE(shapes.insert(configurationLook.shape).second);
    EXPECT_TRUE(shapes.insert(holeLook.shape).second);
}

} // namespace
} // namespace theory::backends
