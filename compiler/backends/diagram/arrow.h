// Arrows of a diagram: their lines, tips and signs.
#pragma once

#include "backends/diagram/curve.h"
#include "backends/diagram/shape.h"

namespace theory::backends {

// The box of an arrow's end, and its outline.
struct Anchor {
    Shape shape = Shape::Box;
    Box box;
};

// An arrow's curve from border to border, without what its tip covers, and the tip's point.
struct Course {
    Curve curve;
    Point tip;
};

// `curve` runs between the middles of the two boxes; empty stands for the straight line.
Course course(const Edge& edge, Curve curve, const Anchor& from, const Anchor& to);

std::vector<Mark> arrowMarks(const Edge& edge, const Course& course, const Theme& theme);

// A sign in its disc; the circle around it keeps a minus apart from a dashed line.
std::vector<Mark> signMarks(const Edge& edge, Point middle, const Theme& theme);

// The mark of a loop, light on dark, so that it is not taken for a sign.
std::vector<Mark> loopMarks(const std::string& loop, Point middle, const Theme& theme);

// Where signs and marks go, one point for each; `ofEdges` says on which course each of them is.
// Near the middle of the line, but clear of boxes, titles, other lines and one another where that
// can be.
std::vector<Point> signPlaces(const std::vector<std::size_t>& ofEdges,
                              const std::vector<Course>& courses,
                              const std::vector<Box>& obstacles);

} // namespace theory::backends
