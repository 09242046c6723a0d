// Laying a diagram out: sizes, arrangement, then every mark in its place.
#include "backends/diagram/layout.h"

#include "backends/diagram/arrange.h"
#include "backends/diagram/draw.h"
#include "backends/diagram/label.h"
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

} // namespace

llvm::Expected<Picture> layOut(const Diagram& diagram) {
    if (diagram.nodes.size() > mostNodes || diagram.edges.size() > mostEdges)
        return llvm::createStringError(fmt::format(
            "{} boxes and {} arrows are too many for a picture; it holds at most {} and {}",
            diagram.nodes.size(), diagram.edges.size(), mostNodes, mostEdges));
    Picture picture{
        .title = diagram.title, .description = diagram.description, .theme = diagram.theme};
    const Forms forms = formsOf(diagram);
    Placement placed;
    if (!diagram.nodes.empty()) {
        auto arranged = arrange(diagram, forms);
        if (!arranged)
            return arranged.takeError();
        placed = std::move(*arranged);
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
