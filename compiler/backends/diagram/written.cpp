// Sets lines of text into a picture.
#include "backends/diagram/written.h"

#include "backends/diagram/label.h"

namespace theory::backends {
namespace {

constexpr double titleSize = 13;
constexpr double titleHeight = 16;
constexpr double emptinessSize = 10;
constexpr double emptinessHeight = 12;

} // namespace

void stack(const std::vector<std::string>& lines, Text looks, double lineHeight, Group& group) {
    const Font& font = looks.bold ? Font::bold() : Font::regular();
    double top = looks.at.y;
    for (const std::string& line : lines) {
        looks.at.y = top + lineHeight / 2 + 0.35 * looks.size;
        looks.words = line;
        looks.width = font.width(line, looks.size);
        group.marks.push_back(looks);
        top += lineHeight;
    }
}

double drawTitle(const std::string& title, double width, Picture& out) {
    const auto lines = labelLines(title, Font::bold(), titleSize, width);
    if (lines.empty())
        return pictureMargin;
    Group group{.id = "heading", .kind = "title"};
    stack(lines, {.at = {pictureMargin, pictureMargin}, .size = titleSize, .bold = true},
          titleHeight, group);
    out.groups.push_back(std::move(group));
    return pictureMargin + static_cast<double>(lines.size()) * titleHeight + sectionGap;
}

double drawEmptiness(double top, Picture& out) {
    Group group{.id = "empty", .kind = "title"};
    stack({"There is nothing to draw."},
          {.at = {pictureMargin, top}, .size = emptinessSize, .colour = out.theme->faintInk},
          emptinessHeight, group);
    out.groups.push_back(std::move(group));
    return top + emptinessHeight;
}

} // namespace theory::backends
