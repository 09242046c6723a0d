// Measuring a diagram's parts and having Graphviz arrange them.
#include "backends/diagram/arrange.h"

#include "backends/diagram/label.h"

#include <fmt/format.h>

#include <algorithm>

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

llvm::Expected<Placement> arrangeTowards(const Diagram& diagram, const Forms& forms,
                                         const char* direction) {
    const bool isLarge = hasManyParts(diagram);
    // Network simplex and crossing reduction are given up early where they would take minutes.
    Graph graph({{"rankdir", direction},
                 {"newrank", "true"},
                 {"nodesep", "0.28"},
                 {"ranksep", "0.46"},
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
    for (const Edge& edge : diagram.edges)
        graph.addEdge(static_cast<int>(edge.from), static_cast<int>(edge.to), {});
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
    return forms;
}

llvm::Expected<Placement> arrange(const Diagram& diagram, const Forms& forms) {
    auto down = arrangeTowards(diagram, forms, "TB");
    if (!down || hasManyParts(diagram))
        return down;
    auto right = arrangeTowards(diagram, forms, "LR");
    if (!right)
        return right;
    const double downScale = scaleOnPage(*down);
    const double rightScale = scaleOnPage(*right);
    if (downScale != rightScale)
        return downScale > rightScale ? std::move(down) : std::move(right);
    const bool isDownSmaller = down->width * down->height <= right->width * right->height;
    return isDownSmaller ? std::move(down) : std::move(right);
}

} // namespace theory::backends
