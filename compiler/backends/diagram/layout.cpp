// Laying a diagram out: sizes, arrangement, then every mark in its place.
#include "backends/diagram/layout.h"

#include "backends/diagram/arrange.h"
#include "backends/diagram/arrow.h"
#include "backends/diagram/label.h"
#include "backends/diagram/lanes.h"
#include "backends/diagram/legend.h"
#include "backends/diagram/written.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace theory::backends {
namespace {

constexpr double leastWidth = 320; // room for title and legend beside a slim graph

void moveBy(Placement& placed, Point by) {
    auto shift = [&](Point& point) { point = {point.x + by.x, point.y + by.y}; };
    std::ranges::for_each(placed.nodes, shift);
    for (auto& curve : placed.edges)
        std::ranges::for_each(curve, shift);
    for (Box& box : placed.clusters)
        box = {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

Group frameGroup(const Cluster& cluster, const Box& box, int depth, const Theme& theme) {
    Path frame = roundedBox(box, 4);
    frame.fill = theme.frameFill(depth);
    frame.stroke = theme.frameStroke;
    frame.strokeWidth = 0.75;
    return {.id = "frame-" + cluster.id,
            .kind = "cluster",
            .tooltip = cluster.title,
            .about = cluster.about,
            .marks = {frame}};
}

Box frameTitleBox(const std::vector<std::string>& title, const Box& frame) {
    const double left = frame.left + framePadding;
    const double top = frame.top + 4;
    return {.left = left,
            .top = top,
            .right = left + widest(title, Font::bold(), frameTitleSize),
            .bottom = top + static_cast<double>(title.size()) * frameTitleHeight};
}

// On a ground of the frame's colour, since arrows may have to pass behind a title.
Group frameTitleGroup(const Cluster& cluster, const std::vector<std::string>& title,
                      const Box& frame, int depth, const Theme& theme) {
    const Box box = frameTitleBox(title, frame);
    Path ground = roundedBox(
        {.left = box.left - 2, .top = box.top, .right = box.right + 2, .bottom = box.bottom}, 2);
    ground.fill = theme.frameFill(depth);
    Group group{.id = "frame-title-" + cluster.id, .kind = "cluster-title", .marks = {ground}};
    stack(
        title,
        {.at = {box.left, box.top}, .size = frameTitleSize, .bold = true, .colour = theme.faintInk},
        frameTitleHeight, group);
    return group;
}

// Draws the arranged graph: frames from the outside in, arrows, boxes, and the signs on top.
class Drawing {
public:
    Drawing(const Diagram& diagram, const Forms& forms, const Placement& placed, Picture& out)
        : diagram_(diagram), theme_(*diagram.theme), forms_(forms), placed_(placed), out_(out) {
        for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
            const Size size = forms.nodes[i].fit.size;
            const Point middle = placed.nodes[i];
            boxes_.push_back({.left = middle.x - size.width / 2,
                              .top = middle.y - size.height / 2,
                              .right = middle.x + size.width / 2,
                              .bottom = middle.y + size.height / 2});
        }
    }

    void draw() const {
        const std::vector<int> depths = frameDepths();
        for (std::size_t i = 0; i < depths.size(); ++i)
            if (forms_.isFrameFull[i])
                add(frameGroup(diagram_.clusters[i], placed_.clusters[i], depths[i], theme_));
        std::vector<Course> courses;
        for (std::size_t i = 0; i < diagram_.edges.size(); ++i) {
            const Edge& edge = diagram_.edges[i];
            courses.push_back(course(edge, placed_.edges[i], anchor(edge.from), anchor(edge.to)));
        }
        const std::vector<std::string> ids = edgeIds();
        for (std::size_t i = 0; i < courses.size(); ++i)
            add({.id = "edge-" + ids[i],
                 .kind = "edge",
                 .tooltip = words(diagram_.edges[i]),
                 .about = diagram_.edges[i].about,
                 .marks = arrowMarks(diagram_.edges[i], courses[i], theme_)});
        for (std::size_t i = 0; i < depths.size(); ++i)
            if (forms_.isFrameFull[i] && !forms_.frameTitles[i].empty())
                add(frameTitleGroup(diagram_.clusters[i], forms_.frameTitles[i],
                                    placed_.clusters[i], depths[i], theme_));
        for (std::size_t i = 0; i < boxes_.size(); ++i)
            add(nodeGroup(diagram_.nodes[i], forms_.nodes[i], boxes_[i], theme_));
        drawSigns(courses, ids);
    }

private:
    Anchor anchor(std::uint32_t node) const { return {diagram_.nodes[node].shape, boxes_[node]}; }

    void add(Group group) const { out_.groups.push_back(std::move(group)); }

    void drawSigns(const std::vector<Course>& courses, const std::vector<std::string>& ids) const {
        const std::vector<Point> places = signPlaces(diagram_.edges, courses, obstacles());
        for (std::size_t i = 0; i < courses.size(); ++i)
            if (const Edge& edge = diagram_.edges[i]; !edge.sign.empty())
                add({.id = "sign-" + ids[i],
                     .kind = "sign",
                     .tooltip = words(edge),
                     .about = edge.about,
                     .marks = signMarks(edge, places[i], theme_)});
    }

    std::vector<int> frameDepths() const {
        std::vector<int> depths;
        for (const Cluster& cluster : diagram_.clusters)
            depths.push_back(
                cluster.parent < 0 ? 0 : depths[static_cast<std::size_t>(cluster.parent)] + 1);
        return depths;
    }

    std::vector<Box> obstacles() const {
        std::vector<Box> all = boxes_;
        for (std::size_t i = 0; i < forms_.frameTitles.size(); ++i)
            if (forms_.isFrameFull[i])
                all.push_back(frameTitleBox(forms_.frameTitles[i], placed_.clusters[i]));
        return all;
    }

    // By the ends, and a number where several arrows have the same.
    std::vector<std::string> edgeIds() const {
        std::map<std::string, int> seen;
        std::vector<std::string> ids;
        for (const Edge& edge : diagram_.edges) {
            std::string id = diagram_.nodes[edge.from].id + "--" + diagram_.nodes[edge.to].id;
            const int before = seen[id]++;
            ids.push_back(before == 0 ? id : fmt::format("{}--{}", id, before + 1));
        }
        return ids;
    }

    std::string words(const Edge& edge) const {
        if (!edge.tooltip.empty())
            return edge.tooltip;
        return diagram_.nodes[edge.from].label + " → " + diagram_.nodes[edge.to].label;
    }

    const Diagram& diagram_;
    const Theme& theme_;
    const Forms& forms_;
    const Placement& placed_;
    Picture& out_;
    std::vector<Box> boxes_;
};

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

Group nodeGroup(const Node& node, const Form& form, const Box& box, const Theme& theme) {
    Group group{.id = "node-" + node.id,
                .kind = "node",
                .tooltip = node.tooltip.empty() ? node.label : node.tooltip,
                .about = node.about};
    for (Path& path : outline(node.shape, box, theme.colours(node.paint)))
        group.marks.push_back(std::move(path));
    Text looks{.at = {(box.left + box.right) / 2, box.top + form.fit.textTop},
               .size = tagSize,
               .centred = true};
    if (form.hasTag) {
        stack({node.tag}, looks, tagHeight, group);
        looks.at.y += tagHeight;
    }
    looks.size = labelSize;
    stack(form.lines, looks, labelHeight, group);
    return group;
}

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
        auto arranged = diagram.hasLanes ? llvm::Expected<Placement>(arrangeInLanes(diagram, forms))
                                         : arrange(diagram, forms);
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
        Drawing(diagram, forms, placed, picture).draw();
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
