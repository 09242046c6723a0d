// A diagram laid out: lines, areas and texts in points, which every picture format draws as they
// are.
#pragma once

#include "backends/diagram/diagram.h"

#include <array>
#include <string>
#include <variant>
#include <vector>

namespace theory::backends {

// In points, 72 to the inch; y points down.
struct Point {
    double x = 0;
    double y = 0;
};

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    bool contains(Point point) const {
        return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    }
};

// One stroke of the pen. A move and a line end in `points[2]`; a curve goes there by way of the
// control points before it.
struct Step {
    enum class Kind : std::uint8_t { Move, Line, Curve, Close } kind = Kind::Move;
    std::array<Point, 3> points;
};

struct Path {
    std::vector<Step> steps{};
    std::string fill{};   // "#rrggbb", or empty
    std::string stroke{}; // "#rrggbb", or empty
    double strokeWidth = 1;
    Line line = Line::Solid;
};

// Ink and gap of a path's line in turn, in points; empty where it is solid.
std::vector<double> dashesOf(const Path& path);

// A text on one line. `at` is on the baseline: its start, or its middle where it is centred.
struct Text {
    Point at;
    std::string words{};
    double size = 10;
    double width = 0; // as measured with our font
    bool bold = false;
    bool centred = false;
    bool isUpright = false; // reads from bottom to top
    std::string colour{};   // "#rrggbb"; empty for the theme's ink
};

using Mark = std::variant<Path, Text>;

// What belongs together: a box with its label, an arrow with its tip.
struct Group {
    std::string id;        // unique within the picture; fit for an XML id
    std::string kind;      // "cluster", "cluster-title", "edge", "node", "sign", "words", "loop",
                           // "title", "legend"
    std::string looks{};   // further words for style sheets, see `look_words.h`; may be empty
    std::string tooltip{}; // may be empty
    std::string about{};   // anchors of what it stands for, with spaces between; may be empty
    std::vector<Mark> marks{};
};

struct Picture {
    std::string title;
    std::string description;
    double width = 0;
    double height = 0;
    double scale = 1;            // how many times its own measures it is in print
    std::vector<Group> groups{}; // in the order of drawing
    const Theme* theme = &defaultTheme();
};

} // namespace theory::backends
