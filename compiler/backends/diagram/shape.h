// The outlines of a diagram's boxes: how large one is for its text, how it is drawn, where an arrow
// meets it.
#pragma once

#include "backends/diagram/picture.h"

#include <string_view>

namespace theory::backends {

struct Size {
    double width = 0;
    double height = 0;
};

// The box that holds lines of these widths, stacked and centred, with room to breathe.
// `textTop` is where the first line begins, from the top of the box.
struct Fit {
    Size size;
    double textTop = 0;
};
struct TextLine {
    double width = 0;
    double height = 0;
};
Fit fitAround(Shape shape, const std::vector<TextLine>& lines);

// The marks of an outline in a box: the area and its border first, then what adorns it.
std::vector<Path> outline(Shape shape, const Box& box, const Colours& colours);

bool isInside(Shape shape, const Box& box, Point point);

// Paths that more than boxes are made of.
Path polygon(const std::vector<Point>& corners);
Path roundedBox(const Box& box, double radius);
Path ellipse(const Box& box);
Path segment(Point from, Point to);

// How Graphviz itself names the shape, for users of the DOT file.
struct DotLooks {
    std::string_view shape;
    std::string_view style;
};
DotLooks dotLooks(Shape shape);

} // namespace theory::backends
