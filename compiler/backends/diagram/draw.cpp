// Draws what is arranged: every box, arrow, frame, sign and word in its place.
#include "backends/diagram/draw.h"

#include "backends/diagram/arrow.h"
#include "backends/diagram/label.h"
#include "backends/diagram/look_words.h"
#include "backends/diagram/written.h"

#include <fmt/format.h>

#include <map>

namespace theory::backends {
namespace {

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

// What is written on an arrow, on a ground of its own.
Group wordsGroup(const Edge& edge, const std::string& id, const std::vector<std::string>& lines,
                 const Box& box, const Theme& theme) {
    Path ground = roundedBox(box, 2);
    ground.fill = theme.disc;
    Group group{.id = "words-" + id, .kind = "words", .about = edge.about, .marks = {ground}};
    stack(lines,
          {.at = {(box.left + box.right) / 2, box.top + 1},
           .size = edgeWordSize,
           .centred = true,
           .colour = theme.faintInk},
          edgeWordHeight, group);
    return group;
}

Point middleOf(const Curve& curve) {
    const std::vector<Point> points = sampled(curve, distance(curve.front(), curve.back()) / 8 + 1);
    return points[points.size() / 2];
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
                 .looks = lookWords(diagram_.edges[i]),
                 .tooltip = words(diagram_.edges[i]),
                 .about = diagram_.edges[i].about,
                 .marks = arrowMarks(diagram_.edges[i], courses[i], theme_)});
        for (std::size_t i = 0; i < depths.size(); ++i)
            if (forms_.isFrameFull[i] && !forms_.frameTitles[i].empty())
                add(frameTitleGroup(diagram_.clusters[i], forms_.frameTitles[i],
                                    placed_.clusters[i], depths[i], theme_));
        for (std::size_t i = 0; i < boxes_.size(); ++i)
            add(nodeGroup(diagram_.nodes[i], forms_.nodes[i], boxes_[i], theme_));
        drawWords(courses, ids);
    }

private:
    Anchor anchor(std::uint32_t node) const { return {diagram_.nodes[node].shape, boxes_[node]}; }

    void add(Group group) const { out_.groups.push_back(std::move(group)); }

    // Words first, which have least choice; then signs, then the marks of loops.
    void drawWords(const std::vector<Course>& courses, const std::vector<std::string>& ids) const {
        std::vector<Box> taken = obstacles();
        for (std::size_t i = 0; i < courses.size(); ++i) {
            const std::vector<std::string>& lines = forms_.edgeWords[i];
            if (lines.empty())
                continue;
            const Size size = sizeOfEdgeWords(lines);
            const Point middle = placed_.words[i].value_or(middleOf(courses[i].curve));
            const Box box{.left = middle.x - size.width / 2,
                          .top = middle.y - size.height / 2,
                          .right = middle.x + size.width / 2,
                          .bottom = middle.y + size.height / 2};
            taken.push_back(box);
            add(wordsGroup(diagram_.edges[i], ids[i], lines, box, theme_));
        }
        std::vector<std::size_t> ofEdges;
        const auto forEachSign = [&](auto use) {
            for (std::size_t i = 0; i < courses.size(); ++i)
                if (!diagram_.edges[i].sign.empty())
                    use(i);
        };
        const auto forEachLoop = [&](auto use) {
            for (std::size_t i = 0; i < courses.size(); ++i)
                for (const std::string& loop : diagram_.edges[i].loops)
                    use(i, loop);
        };
        forEachSign([&](std::size_t edge) { ofEdges.push_back(edge); });
        forEachLoop([&](std::size_t edge, const std::string&) { ofEdges.push_back(edge); });
        const std::vector<Point> places = signPlaces(ofEdges, courses, taken);
        auto place = places.begin();
        forEachSign([&](std::size_t i) {
            const Edge& edge = diagram_.edges[i];
            add({.id = "sign-" + ids[i],
                 .kind = "sign",
                 .tooltip = words(edge),
                 .about = edge.about,
                 .marks = signMarks(edge, *place++, theme_)});
        });
        forEachLoop([&](std::size_t i, const std::string& loop) {
            add({.id = "loop-" + loop + "-" + ids[i],
                 .kind = "loop",
                 .tooltip = loop,
                 .about = diagram_.edges[i].about,
                 .marks = loopMarks(loop, *place++, theme_)});
        });
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

} // namespace

Group nodeGroup(const Node& node, const Form& form, const Box& box, const Theme& theme) {
    Group group{.id = "node-" + node.id,
                .kind = "node",
                .looks = lookWords(node),
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

void draw(const Diagram& diagram, const Forms& forms, const Placement& placed, Picture& out) {
    Drawing(diagram, forms, placed, out).draw();
}

} // namespace theory::backends
