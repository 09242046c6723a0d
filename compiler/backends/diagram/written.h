// Lines of text in a picture, and its title.
#pragma once

#include "backends/diagram/picture.h"

namespace theory::backends {

constexpr double pictureMargin = 10;
constexpr double sectionGap = 12; // between title, drawing and legend

// Lines of text below one another, from the top of the first; `looks.at` is where that is.
void stack(const std::vector<std::string>& lines, Text looks, double lineHeight, Group& group);

// The title's group, and how far down it reaches.
double drawTitle(const std::string& title, double width, Picture& out);

// Says that nothing is drawn, in place of a drawing.
double drawEmptiness(double top, Picture& out);

} // namespace theory::backends
