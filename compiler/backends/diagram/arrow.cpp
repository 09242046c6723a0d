// How an arrow is cut to its boxes and drawn.
#include "backends/diagram/arrow.h"

#include "backends/diagram/font.h"
#include "support/table.h"

#include <cmath>

namespace theory::backends {
namespace {

constexpr double tipLength = 7.5;
constexpr double tipHalfWidth = 3;
constexpr double barGap = 2.5;
constexpr double barHalfWidth = 5;
constexpr double signSize = 10;
constexpr double signRadius = 5.6;
constexpr double loopSize = 8;
constexpr double loopRadius = 6;

constexpr double ringSize = 6.5;
constexpr double ringGap = 2; // so that a slanting line's ring stays clear of its box

// How much of a thin line's end a tip takes the place of.
constexpr Table<Tip, double> reach({tipLength, barGap, ringSize + ringGap, 0});

// A tip grows with its line, but more slowly.
double tipScale(const Edge& edge) { return std::max(1.0, 0.6 + 0.4 * edge.width); }

// The unit vector from one point to another.
Point direction(Point from, Point to) {
    const double length = std::max(distance(from, to), 1e-9);
    return {(to.x - from.x) / length, (to.y - from.y) / length};
}

Path arrowHead(Point from, Point to, double scale) {
    const Point ahead = direction(from, to);
    const double half = tipHalfWidth * scale, length = tipLength * scale;
    const Point aside{-ahead.y * half, ahead.x * half};
    const Point base{to.x - ahead.x * length, to.y - ahead.y * length};
    return polygon(
        {to, {base.x + aside.x, base.y + aside.y}, {base.x - aside.x, base.y - aside.y}});
}

Path bar(Point from, Point to, double scale) {
    const Point ahead = direction(from, to);
    const Point aside{-ahead.y * barHalfWidth * scale, ahead.x * barHalfWidth * scale};
    return segment({from.x + aside.x, from.y + aside.y}, {from.x - aside.x, from.y - aside.y});
}

Path disc(Point middle, double halfWidth, double radius) {
    return roundedBox({.left = middle.x - halfWidth,
                       .top = middle.y - radius,
                       .right = middle.x + halfWidth,
                       .bottom = middle.y + radius},
                      radius);
}

Path ring(Point from, Point to, double scale) {
    const double radius = ringSize / 2 * scale;
    const Point ahead = direction(from, to);
    return disc({from.x + ahead.x * radius, from.y + ahead.y * radius}, radius, radius);
}

} // namespace

Course course(const Edge& edge, Curve curve, const Anchor& from, const Anchor& to) {
    if (curve.size() < 4)
        curve =
            straight({(from.box.left + from.box.right) / 2, (from.box.top + from.box.bottom) / 2},
                     {(to.box.left + to.box.right) / 2, (to.box.top + to.box.bottom) / 2});
    curve = withoutStart(curve, [&](Point at) { return isInside(from.shape, from.box, at); });
    curve = withoutStart(reversed(curve), [&](Point at) { return isInside(to.shape, to.box, at); });
    const Point tip = curve.front();
    const double covered = reach[edge.tip] * tipScale(edge);
    if (covered > 0)
        curve = withoutStart(curve, [&](Point at) { return distance(at, tip) < covered; });
    return {.curve = reversed(curve), .tip = tip};
}

std::vector<Mark> arrowMarks(const Edge& edge, const Course& course, const Theme& theme) {
    const char* colour = theme.strokes[edge.stroke];
    const double scale = tipScale(edge);
    Path line = strokeOf(course.curve);
    line.stroke = colour;
    line.strokeWidth = edge.width;
    line.line = edge.line;
    std::vector<Mark> marks{line};
    if (edge.tip == Tip::Arrow) {
        Path head = arrowHead(course.curve.back(), course.tip, scale);
        head.fill = colour;
        marks.push_back(head);
    }
    if (edge.tip == Tip::Bar) {
        Path stop = bar(course.curve.back(), course.tip, scale);
        stop.stroke = colour;
        stop.strokeWidth = 2 * scale;
        marks.push_back(stop);
    }
    if (edge.tip == Tip::Ring) {
        Path stop = ring(course.curve.back(), course.tip, scale);
        stop.fill = theme.disc;
        stop.stroke = colour;
        stop.strokeWidth = scale;
        marks.push_back(stop);
    }
    return marks;
}

std::vector<Mark> signMarks(const Edge& edge, Point middle, const Theme& theme) {
    const char* colour = theme.strokes[edge.stroke];
    const double width = Font::bold().width(edge.sign, signSize);
    const double half = std::max(signRadius, width / 2 + 2);
    Path around = disc(middle, half, signRadius);
    around.fill = theme.disc;
    around.stroke = colour;
    around.strokeWidth = 0.5;
    return {around, Text{.at = {middle.x, middle.y + signSize * 0.345},
                         .words = edge.sign,
                         .size = signSize,
                         .width = width,
                         .bold = true,
                         .centred = true,
                         .colour = colour}};
}

std::vector<Mark> loopMarks(const std::string& loop, Point middle, const Theme& theme) {
    const double width = Font::bold().width(loop, loopSize);
    Path around = disc(middle, std::max(loopRadius, width / 2 + 3), loopRadius);
    around.fill = theme.ink;
    return {around, Text{.at = {middle.x, middle.y + loopSize * 0.345},
                         .words = loop,
                         .size = loopSize,
                         .width = width,
                         .bold = true,
                         .centred = true,
                         .colour = theme.ground}};
}

} // namespace theory::backends
