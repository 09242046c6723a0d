// Turns the frames of a graph into lanes.
#include "backends/diagram/lanes.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <array>

namespace theory::backends {
namespace {

// From the largest to the smallest; roles as ICAMO has them. What is in neither list comes behind
// them.
constexpr std::array<llvm::StringRef, 3> levels{"macro", "meso", "micro"};
constexpr std::array<llvm::StringRef, 5> roles{"interventions", "contexts", "actors", "mechanisms",
                                               "outcomes"};

std::size_t placeOf(llvm::StringRef title, Grouper by) {
    if (by == Grouper::Level)
        return static_cast<std::size_t>(std::ranges::find(levels, title) - levels.begin());
    if (by == Grouper::Role)
        return static_cast<std::size_t>(std::ranges::find(roles, title) - roles.begin());
    return 0;
}

// What a lane is called for what no lane is known of.
std::string restTitle(Grouper by) {
    switch (by) {
    case Grouper::Actor:
        return "actor not stated";
    case Grouper::Level:
        return "level not stated";
    case Grouper::Role:
        return "in several roles, or none";
    case Grouper::Tag:
        return "no tag";
    default:
        return "in no section";
    }
}

int outermost(const std::vector<Cluster>& frames, int frame) {
    while (frame >= 0 && frames[static_cast<std::size_t>(frame)].parent >= 0)
        frame = frames[static_cast<std::size_t>(frame)].parent;
    return frame;
}

} // namespace

Diagram inLanes(Diagram graph, Grouper by) {
    const auto rest = static_cast<int>(graph.clusters.size());
    std::vector<int> frameOf;
    for (const Node& node : graph.nodes) {
        const int frame = outermost(graph.clusters, node.cluster);
        frameOf.push_back(frame < 0 ? rest : frame);
    }
    graph.clusters.push_back({.id = "rest", .title = restTitle(by)});
    std::vector<int> order;
    for (int frame = 0; frame <= rest; ++frame)
        if (llvm::is_contained(frameOf, frame))
            order.push_back(frame);
    std::ranges::stable_sort(order, {}, [&](int frame) {
        const llvm::StringRef title = graph.clusters[static_cast<std::size_t>(frame)].title;
        return std::pair(frame == rest, placeOf(title, by));
    });
    std::vector<Cluster> lanes;
    graph.description += " In lanes:";
    for (int frame : order) {
        lanes.push_back(std::move(graph.clusters[static_cast<std::size_t>(frame)]));
        graph.description += (lanes.size() == 1 ? " " : "; ") + lanes.back().title;
    }
    graph.description += ".";
    for (std::size_t i = 0; i < frameOf.size(); ++i)
        graph.nodes[i].cluster =
            static_cast<int>(std::ranges::find(order, frameOf[i]) - order.begin());
    graph.clusters = std::move(lanes);
    graph.hasLanes = true;
    return graph;
}

} // namespace theory::backends
