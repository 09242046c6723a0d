// Writing a diagram as DOT, through cgraph, which knows how to quote.
#include "backends/diagram/dot.h"

#include "backends/diagram/arrange.h"
#include "backends/diagram/graphviz.h"
#include "backends/diagram/graphviz_library.h"
#include "backends/diagram/label.h"
#include "backends/diagram/shape.h"

#include "support/escape.h"
#include "support/table.h"

#include <fmt/format.h>

namespace theory::backends {
namespace {

// DOT has no dots between dashes.
constexpr Table<Line, const char*> lineStyles({"solid", "dashed", "dotted", "dashed", "dotted"});
constexpr Table<Tip, const char*> tips({"normal", "tee", "odot", "none"});

// Wrapped as in the pictures; `lineEnd` says how DOT sets each line.
std::string label(llvm::StringRef text, double size, double room, llvm::StringRef lineEnd) {
    std::string out;
    for (const std::string& line : labelLines(text, Font::regular(), size, room))
        out += escapeDot(line) + lineEnd.str();
    return out;
}

std::string nodeLabel(const Node& node) {
    std::string words = label(node.label, labelSize, labelRoom, "\\n");
    if (!words.empty())
        words.resize(words.size() - 2);
    return node.tag.empty() ? words : escapeDot("[" + node.tag + "]") + "\\n" + words;
}

// The sign, the words that are written on it, and its loops, one below the other.
std::string edgeLabel(const Edge& edge) {
    std::string words = escapeDot(edge.sign);
    for (const std::string& line :
         labelLines(edge.label, Font::regular(), edgeWordSize, edgeWordRoom))
        words += (words.empty() ? "" : "\\n") + escapeDot(line);
    for (const std::string& loop : edge.loops)
        words += (words.empty() ? "" : "\\n") + escapeDot("(" + loop + ")");
    return words;
}

std::string tooltip(const std::string& given, const std::string& otherwise) {
    return escapeDot(given.empty() ? otherwise : given);
}

} // namespace

llvm::Expected<std::string> dotText(const Diagram& diagram) {
    if (llvm::Error missing = loadGraphviz())
        return missing;
    constexpr double titleSize = 13;
    constexpr double titleRoom = 500;
    const Theme& theme = *diagram.theme;
    Graph graph({{"charset", "UTF-8"},
                 {"rankdir", diagram.run == Run::Across ? "LR" : "TB"},
                 {"label", label(diagram.title, titleSize, titleRoom, "\\l")},
                 {"labelloc", "t"},
                 {"labeljust", "l"},
                 {"bgcolor", theme.ground},
                 {"fontcolor", theme.ink},
                 {"fontname", "Liberation Sans"},
                 {"fontsize", "11"}});
    // Once it has laid out a graph Graphviz gives every later one this label; so it is always
    // there.
    graph.describeNodes({{"fontname", "Liberation Sans"},
                         {"fontsize", "10"},
                         {"fontcolor", theme.ink},
                         {"label", "\\N"}});
    graph.describeEdges({{"fontname", "Liberation Sans"},
                         {"fontsize", "11"},
                         {"fontcolor", theme.ink},
                         {"penwidth", "1"}});
    for (const Cluster& cluster : diagram.clusters)
        graph.addCluster(cluster.parent, cluster.id,
                         {{"label", label(cluster.title, frameTitleSize, frameTitleRoom, "\\l")},
                          {"style", "rounded,filled"},
                          {"fillcolor", theme.frameFill(0)},
                          {"color", theme.frameStroke}});
    for (const Node& node : diagram.nodes) {
        const DotLooks looks = dotLooks(node.shape);
        const Colours& colours = theme.colours(node.paint);
        graph.addNode(node.cluster, node.id,
                      {{"label", nodeLabel(node)},
                       {"shape", std::string(looks.shape)},
                       {"style", std::string(looks.style)},
                       {"fillcolor", colours.fill},
                       {"color", colours.stroke},
                       {"tooltip", tooltip(node.tooltip, node.label)}});
    }
    for (const Edge& edge : diagram.edges)
        graph.addEdge(static_cast<int>(edge.from), static_cast<int>(edge.to),
                      {{"label", edgeLabel(edge)},
                       {"style", lineStyles[edge.line]},
                       {"arrowhead", tips[edge.tip]},
                       {"color", theme.strokes[edge.stroke]},
                       {"penwidth", fmt::format("{}", edge.width)},
                       {"tooltip", escapeDot(edge.tooltip)}});
    return graph.text();
}

} // namespace theory::backends
