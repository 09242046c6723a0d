// Laying a diagram out: sizes, arrangement, then every mark in its place.
#include "backends/diagram/layout.h"

#include "backends/diagram/arrange.h"
#include "backends/diagram/draw.h"
#include "backends/diagram/in_parts.h"
#include "backends/diagram/label.h"
#include "backends/diagram/lanes.h"
#include "backends/diagram/legend.h"
#include "backends/diagram/written.h"

#include <fmt/format.h>

#include <algorithm>

namespace theory::backends {
namespace {

constexpr double leastWidth = 320; // room for title and legend beside a slim graph

void moveBy(Placement& placed, Point by) {
    auto shift = [&](Point& point) { point = {point.x + by.x, point.y + by.y}; };
    std::ranges::for_each(placed.nodes, shift);
    for (auto& curve : placed.edges)
        std::ranges::for_each(curve, shift);
    for (auto& words : placed.words)
        if (words)
            shift(*words);
    for (Box& box : placed.clusters)
        box = {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

// Graphviz does not count the bows of its arrows in.
void makeRoomForArrows(Placement& placed) {
    double left = 0, top = 0, right = placed.width, bottom = placed.height;
    for (const auto& curve : placed.edges)
        for (const Point point : curve) {
            left = std::min(left, point.x);
            top = std::min(top, point.y);
            right = std::max(right, point.x);
            bottom = std::max(bottom, point.y);
        }
    moveBy(placed, {-left, -top});
    placed.width = right - left;
    placed.height = bottom - top;
}

constexpr double captionGap = 4;
constexpr double captionSize = 9;
constexpr double captionHeight = 11;

// Beneath one another, words beside their headings. The answer is how far down they reach.
double drawCaptions(const Diagram& diagram, double width, double top, Picture& out) {
    if (diagram.captions.empty())
        return top;
    double headings = 0;
    for (const Caption& caption : diagram.captions)
        headings = std::max(headings, Font::bold().width(caption.heading, captionSize));
    const double left = pictureMargin + headings + 2 * captionGap;
    top += sectionGap;
    for (std::size_t i = 0; i < diagram.captions.size(); ++i) {
        const Caption& caption = diagram.captions[i];
        const auto lines =
            labelLines(caption.words, Font::regular(), captionSize, width + pictureMargin - left);
        Group group{.id = fmt::format("caption-{}", i), .kind = "caption"};
        stack({caption.heading}, {.at = {pictureMargin, top}, .size = captionSize, .bold = true},
              captionHeight, group);
        stack(lines, {.at = {left, top}, .size = captionSize}, captionHeight, group);
        out.groups.push_back(std::move(group));
        top += captionHeight * static_cast<double>(lines.size()) + captionGap;
    }
    return top - captionGap;
}

} // namespace

llvm::Expected<Picture> layOut(const Diagram& diagram) {
    if (diagram.nodes.size() > mostBoxes || diagram.edges.size() > mostArrows)
        return llvm::createStringError(fmt::format(
            "{} boxes and {} arrows are too many for a picture; it holds at most {} and {}",
            diagram.nodes.size(), diagram.edges.size(), mostBoxes, mostArrows));
    Picture picture{
        .title = diagram.title, .description = diagram.description, .theme = diagram.theme};
    const Forms forms = formsOf(diagram);
    Placement placed;
    if (!diagram.nodes.empty()) {
        auto arranged = diagram.hasLanes ? llvm::Expected<Placement>(arrangeInLanes(diagram, forms))
                                         : arrange(diagram, forms);
        if (!arranged)
            return arranged.takeError();
        placed = std::move(*arranged);
        if (!diagram.hasLanes && isLaidOutInParts(diagram))
            picture.description += inPartsNote;
        makeRoomForArrows(placed);
    }
    const double inner = std::max(placed.width, leastWidth);
    double bottom = drawTitle(diagram.title, inner, picture);
    if (diagram.nodes.empty()) {
        bottom = drawEmptiness(bottom, picture);
    } else {
        moveBy(placed, {pictureMargin + (inner - placed.width) / 2, bottom});
        draw(diagram, forms, placed, picture);
        bottom += placed.height;
    }
    bottom = drawCaptions(diagram, inner, bottom, picture);
    Legend legend =
        legendBelow(diagram.legend, pictureMargin, bottom + sectionGap, inner, *diagram.theme);
    std::ranges::move(legend.groups, std::back_inserter(picture.groups));
    if (legend.height > 0)
        bottom += sectionGap + legend.height;
    picture.width = inner + 2 * pictureMargin;
    picture.height = bottom + pictureMargin;
    return picture;
}

} // namespace theory::backends
