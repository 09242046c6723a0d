// The outlines of boxes, with a row of facts for each shape.
#include "backends/diagram/shape.h"

#include "support/table.h"

#include <algorithm>
#include <cmath>

namespace theory::backends {
namespace {

constexpr double roof = 9;
constexpr double fold = 8;
constexpr double indent = 10;
constexpr double cornerRadius = 7;

// Room around the text; an ellipse has its own rule.
struct Facts {
    double side;
    double top;
    double bottom;
    DotLooks dot;
};

constexpr Table<Shape, Facts> facts({
    {8, 5, 5, {"box", "filled"}},                // Box
    {9, 5, 5, {"box", "rounded,filled"}},        // Rounded
    {7, 4, 4, {"ellipse", "filled"}},            // Ellipse
    {6 + indent, 5, 5, {"hexagon", "filled"}},   // Hexagon
    {8, roof + 3, 5, {"house", "filled"}},       // House
    {8, 5, 5, {"underline", "filled"}},          // Plain
    {6 + fold, 6, 6, {"note", "filled"}},        // Card
    {9, 5, 5, {"box", "rounded,dashed,filled"}}, // Dashed
    {9, 5, 5, {"box", "rounded,dotted,filled"}}, // Dotted
});

constexpr Size smallest{54, 26};

double stackHeight(const std::vector<TextLine>& lines) {
    double sum = 0;
    for (const TextLine& line : lines)
        sum += line.height;
    return sum;
}

// The narrowest ellipse of a comfortable height that every line's corners lie in.
Size ellipseAround(const std::vector<TextLine>& lines, const Facts& room) {
    const double text = stackHeight(lines);
    const double halfHeight = text / 2 * 1.3 + room.top;
    double halfWidth = 0;
    double y = -text / 2;
    for (const TextLine& line : lines) {
        const double far = std::max(std::abs(y), std::abs(y + line.height)) - line.height / 6;
        const double chord = std::sqrt(std::max(0.05, 1 - std::pow(far / halfHeight, 2)));
        halfWidth = std::max(halfWidth, (line.width / 2 + room.side) / chord);
        y += line.height;
    }
    return {2 * halfWidth, 2 * halfHeight};
}

std::vector<Point> corners(Shape shape, const Box& box) {
    const auto [left, top, right, bottom] = box;
    const double middle = (top + bottom) / 2;
    switch (shape) {
    case Shape::Hexagon:
        return {{left, middle},  {left + indent, top},     {right - indent, top},
                {right, middle}, {right - indent, bottom}, {left + indent, bottom}};
    case Shape::House:
        return {{left, top + roof},
                {(left + right) / 2, top},
                {right, top + roof},
                {right, bottom},
                {left, bottom}};
    case Shape::Card:
        return {
            {left, top}, {right - fold, top}, {right, top + fold}, {right, bottom}, {left, bottom}};
    default:
        return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    }
}

bool isInPolygon(const std::vector<Point>& corners, Point point) {
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Point a = corners[i];
        const Point b = corners[(i + 1) % corners.size()];
        if ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) < 0)
            return false;
    }
    return true;
}

} // namespace

Fit fitAround(Shape shape, const std::vector<TextLine>& lines) {
    const Facts& room = facts[shape];
    double width = 0;
    for (const TextLine& line : lines)
        width = std::max(width, line.width);
    const double text = stackHeight(lines);
    const Size needed = shape == Shape::Ellipse
                            ? ellipseAround(lines, room)
                            : Size{width + 2 * room.side, text + room.top + room.bottom};
    const Size size{std::max(needed.width, smallest.width),
                    std::max(needed.height, smallest.height)};
    // A roof is above the text, not around it: what is left over is shared out below the roof.
    const double spare = size.height - text - room.top - room.bottom;
    return {.size = size, .textTop = room.top + spare / 2};
}

std::vector<Path> outline(Shape shape, const Box& box, const Colours& colours) {
    Path border = shape == Shape::Ellipse ? ellipse(box)
                  : shape == Shape::Rounded || shape == Shape::Dashed || shape == Shape::Dotted
                      ? roundedBox(box, cornerRadius)
                      : polygon(corners(shape, box));
    border.fill = colours.fill;
    border.stroke = colours.stroke;
    border.strokeWidth = colours.strokeWidth;
    std::vector<Path> paths{border};
    if (shape == Shape::Dashed)
        paths.front().line = Line::Dashed;
    if (shape == Shape::Dotted)
        paths.front().line = Line::Dotted;
    if (shape == Shape::Card) {
        Path flap = polygon({{box.right - fold, box.top},
                             {box.right - fold, box.top + fold},
                             {box.right, box.top + fold}});
        flap.stroke = colours.stroke;
        flap.strokeWidth = colours.strokeWidth;
        paths.push_back(flap);
    }
    if (shape == Shape::Plain) {
        paths.front().stroke.clear();
        for (const double y : {box.top, box.bottom}) {
            Path rule = segment({box.left, y}, {box.right, y});
            rule.stroke = colours.stroke;
            rule.strokeWidth = colours.strokeWidth;
            paths.push_back(rule);
        }
    }
    return paths;
}

bool isInside(Shape shape, const Box& box, Point point) {
    if (shape != Shape::Ellipse)
        return isInPolygon(corners(shape, box), point);
    const double x = (point.x - (box.left + box.right) / 2) / (box.width() / 2);
    const double y = (point.y - (box.top + box.bottom) / 2) / (box.height() / 2);
    return x * x + y * y <= 1;
}

Path polygon(const std::vector<Point>& corners) {
    Path path;
    for (const Point& corner : corners)
        path.steps.push_back(
            {path.steps.empty() ? Step::Kind::Move : Step::Kind::Line, {Point{}, Point{}, corner}});
    path.steps.push_back({Step::Kind::Close, {}});
    return path;
}

Path roundedBox(const Box& box, double radius) {
    const auto [left, top, right, bottom] = box;
    const double r = std::min({radius, box.width() / 2, box.height() / 2});
    // How far the control points of a quarter circle lie from its corner.
    const double c = r * 0.4477;
    using enum Step::Kind;
    return {.steps = {
                {Move, {Point{}, Point{}, {left + r, top}}},
                {Line, {Point{}, Point{}, {right - r, top}}},
                {Curve, {Point{right - c, top}, {right, top + c}, {right, top + r}}},
                {Line, {Point{}, Point{}, {right, bottom - r}}},
                {Curve, {Point{right, bottom - c}, {right - c, bottom}, {right - r, bottom}}},
                {Line, {Point{}, Point{}, {left + r, bottom}}},
                {Curve, {Point{left + c, bottom}, {left, bottom - c}, {left, bottom - r}}},
                {Line, {Point{}, Point{}, {left, top + r}}},
                {Curve, {Point{left, top + c}, {left + c, top}, {left + r, top}}},
                {Close, {}},
            }};
}

Path ellipse(const Box& box) {
    const double x = (box.left + box.right) / 2;
    const double y = (box.top + box.bottom) / 2;
    const double kx = box.width() / 2 * 0.5523;
    const double ky = box.height() / 2 * 0.5523;
    using enum Step::Kind;
    return {.steps = {
                {Move, {Point{}, Point{}, {x, box.top}}},
                {Curve, {Point{x + kx, box.top}, {box.right, y - ky}, {box.right, y}}},
                {Curve, {Point{box.right, y + ky}, {x + kx, box.bottom}, {x, box.bottom}}},
                {Curve, {Point{x - kx, box.bottom}, {box.left, y + ky}, {box.left, y}}},
                {Curve, {Point{box.left, y - ky}, {x - kx, box.top}, {x, box.top}}},
                {Close, {}},
            }};
}

Path segment(Point from, Point to) {
    using enum Step::Kind;
    return {.steps = {{Move, {Point{}, Point{}, from}}, {Line, {Point{}, Point{}, to}}}};
}

DotLooks dotLooks(Shape shape) { return facts[shape].dot; }

} // namespace theory::backends
