// Measuring a diagram's parts and having Graphviz arrange them.
#include "backends/diagram/arrange.h"

#include "backends/diagram/curve.h"
#include "backends/diagram/graphviz_library.h"
#include "backends/diagram/in_parts.h"
#include "backends/diagram/label.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace theory::backends {
namespace {

// From here on one arrangement is tried, with straight arrows and less polish.
constexpr std::size_t manyParts = 600;
// What two columns of a journal's page leave.
constexpr Size page{510, 680};

Form formOf(const Node& node) {
    Form form{.lines = labelLines(node.label, Font::regular(), labelSize, labelRoom),
              .hasTag = !node.tag.empty()};
    std::vector<TextLine> lines;
    if (form.hasTag)
        lines.push_back({Font::regular().width(node.tag, tagSize), tagHeight});
    for (const std::string& line : form.lines)
        lines.push_back({Font::regular().width(line, labelSize), labelHeight});
    form.fit = fitAround(node.shape, lines);
    return form;
}

bool hasManyParts(const Diagram& diagram) {
    return diagram.nodes.size() + diagram.edges.size() > manyParts;
}

std::string inches(double points) { return fmt::format("{:.4f}", points / 72); }

// Which way the arrows run, and where they meet their boxes: anywhere, or in the middle of the
// sides that face each other.
struct Flow {
    const char* direction;
    const char* tail;
    const char* head;
    const char* rankGap; // in inches
};
constexpr Flow down{"TB", "c", "c", "0.46"}, downFromSides{"TB", "s", "n", "0.7"};
constexpr Flow right{"LR", "c", "c", "0.46"}, rightFromSides{"LR", "e", "w", "0.7"};

llvm::Expected<Placement> arrangeTowards(const Diagram& diagram, const Forms& forms,
                                         const Flow& flow) {
    if (llvm::Error missing = loadGraphviz())
        return missing;
    const bool isLarge = hasManyParts(diagram);
    // Network simplex and crossing reduction are given up early where they would take minutes.
    Graph graph({{"rankdir", flow.direction},
                 {"newrank", "true"},
                 {"nodesep", "0.28"},
                 {"ranksep", flow.rankGap},
                 {"splines", isLarge ? "line" : "true"},
                 {"nslimit", isLarge ? "0.1" : "100"},
                 {"nslimit1", isLarge ? "0.1" : "100"},
                 {"mclimit", isLarge ? "0.1" : "2"},
                 {"searchsize", "30"}});
    graph.describeNodes({{"shape", "box"}, {"label", ""}, {"fixedsize", "true"}});
    graph.describeEdges({{"arrowhead", "none"}, {"headclip", "false"}, {"tailclip", "false"}});
    std::vector<int> frames;
    for (std::size_t i = 0; i < diagram.clusters.size(); ++i) {
        const int parent = diagram.clusters[i].parent;
        frames.push_back(-1);
        if (!forms.isFrameFull[i])
            continue;
        frames[i] = graph.addCluster(parent < 0 ? -1 : frames[static_cast<std::size_t>(parent)],
                                     fmt::format("{}", i),
                                     {{"margin", "10"}, {"labeljust", "l"}, {"labelloc", "t"}});
        const auto& title = forms.frameTitles[i];
        if (!title.empty())
            graph.reserveTitle(frames[i],
                               widest(title, Font::bold(), frameTitleSize) + 2 * framePadding,
                               static_cast<double>(title.size()) * frameTitleHeight + 2);
    }
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const int frame = diagram.nodes[i].cluster;
        const Size size = forms.nodes[i].fit.size;
        graph.addNode(frame < 0 ? -1 : frames[static_cast<std::size_t>(frame)],
                      fmt::format("{}", i),
                      {{"width", inches(size.width)}, {"height", inches(size.height)}});
    }
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        const Edge& edge = diagram.edges[i];
        // Marks of loops stand beside the sign, each as wide as what parts two ranks.
        const std::size_t ranks = 1 + edge.loops.size();
        const int made = graph.addEdge(
            static_cast<int>(edge.from), static_cast<int>(edge.to),
            {{"tailport", flow.tail}, {"headport", flow.head}, {"minlen", std::to_string(ranks)}});
        if (const Size room = sizeOfEdgeWords(forms.edgeWords[i]); room.width > 0)
            graph.reserveWords(made, room.width, room.height);
    }
    auto placed = graph.place();
    if (!placed)
        return placed;
    std::vector<Box> boxes(diagram.clusters.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (frames[i] >= 0)
            boxes[i] = placed->clusters[static_cast<std::size_t>(frames[i])];
    placed->clusters = std::move(boxes);
    return placed;
}

// Whether an arrow runs behind a box that is not its own: it would seem to come from there.
bool hidesArrows(const Diagram& diagram, const Forms& forms, const Placement& placed) {
    constexpr double step = 6, margin = 2;
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        const Edge& edge = diagram.edges[i];
        for (const Point at : sampled(placed.edges[i], step))
            for (std::size_t node = 0; node < diagram.nodes.size(); ++node) {
                if (node == edge.from || node == edge.to)
                    continue;
                const Size size = forms.nodes[node].fit.size;
                const Point centre = placed.nodes[node];
                if (std::abs(at.x - centre.x) < size.width / 2 - margin &&
                    std::abs(at.y - centre.y) < size.height / 2 - margin)
                    return true;
            }
    }
    return false;
}

// Arrows straight at their boxes are calmer, so those from side to side are the second choice.
llvm::Expected<Placement> arrangeClearly(const Diagram& diagram, const Forms& forms,
                                         const Flow& plain, const Flow& fromSides) {
    auto placed = arrangeTowards(diagram, forms, plain);
    if (!placed || !hidesArrows(diagram, forms, *placed))
        return placed;
    return arrangeTowards(diagram, forms, fromSides);
}

// How small the picture is printed on a page; 1 is its own size.
double scaleOnPage(const Placement& placed) {
    return std::min({1.0, page.width / placed.width, page.height / placed.height});
}

} // namespace

Forms formsOf(const Diagram& diagram) {
    Forms forms;
    forms.isFrameFull.resize(diagram.clusters.size());
    for (const Node& node : diagram.nodes) {
        forms.nodes.push_back(formOf(node));
        for (int frame = node.cluster; frame >= 0;
             frame = diagram.clusters[static_cast<std::size_t>(frame)].parent)
            forms.isFrameFull[static_cast<std::size_t>(frame)] = true;
    }
    for (const Cluster& cluster : diagram.clusters)
        forms.frameTitles.push_back(
            labelLines(cluster.title, Font::bold(), frameTitleSize, frameTitleRoom));
    for (const Edge& edge : diagram.edges)
        forms.edgeWords.push_back(
            labelLines(edge.label, Font::regular(), edgeWordSize, edgeWordRoom));
    return forms;
}

Size sizeOfEdgeWords(const std::vector<std::string>& lines) {
    if (lines.empty())
        return {};
    return {widest(lines, Font::regular(), edgeWordSize) + 6,
            static_cast<double>(lines.size()) * edgeWordHeight + 2};
}

llvm::Expected<Placement> arrange(const Diagram& diagram, const Forms& forms) {
    if (isLaidOutInParts(diagram))
        return arrangeInParts(diagram, forms);
    if (hasManyParts(diagram))
        return arrangeTowards(diagram, forms, diagram.run == Run::Across ? right : down);
    if (diagram.run != Run::Fitting)
        return diagram.run == Run::Across ? arrangeClearly(diagram, forms, right, rightFromSides)
                                          : arrangeClearly(diagram, forms, down, downFromSides);
    auto vertical = arrangeClearly(diagram, forms, down, downFromSides);
    if (!vertical)
        return vertical;
    auto horizontal = arrangeClearly(diagram, forms, right, rightFromSides);
    if (!horizontal)
        return horizontal;
    const double verticalScale = scaleOnPage(*vertical);
    const double horizontalScale = scaleOnPage(*horizontal);
    if (verticalScale != horizontalScale)
        return verticalScale > horizontalScale ? std::move(vertical) : std::move(horizontal);
    const bool isVerticalSmaller =
        vertical->width * vertical->height <= horizontal->width * horizontal->height;
    return isVerticalSmaller ? std::move(vertical) : std::move(horizontal);
}

} // namespace theory::backends
