// Nodes, frames and legends in the theory's looks.
#include "backends/diagram/looks.h"

#include <algorithm>

namespace theory::backends {

Node nodeWith(const Look& look, std::string id, std::string tag, std::string label) {
    return {.id = std::move(id),
            .label = std::move(label),
            .tag = std::move(tag),
            .shape = look.shape,
            .paint = look.paint};
}

bool Legend::isNew(const std::string& words) const {
    return std::ranges::find(entries_, words, &LegendEntry::words) == entries_.end();
}

void Legend::addNode(const Node& node, std::string words) {
    if (!isNew(words))
        return;
    LegendEntry entry{.sample = LegendEntry::Sample::Node, .node = node, .words = std::move(words)};
    entry.node.label.clear();
    entry.node.tag.clear();
    entries_.push_back(std::move(entry));
}

void Legend::addEdge(const Edge& edge, std::string words) {
    if (!isNew(words))
        return;
    Edge sample = edge;
    sample.width = 1;
    sample.label.clear();
    sample.loops.clear();
    addSample(std::move(sample), std::move(words));
}

void Legend::addSample(Edge sample, std::string words) {
    if (!isNew(words))
        return;
    LegendEntry& entry = entries_.emplace_back();
    entry.sample = LegendEntry::Sample::Edge;
    entry.edge = std::move(sample);
    entry.words = std::move(words);
}

void addUnknown(const std::vector<Node>& nodes, Legend& legend) {
    for (const Node& node : nodes)
        if (node.shape == unknownLook.shape)
            legend.addNode(node, "a draft’s: not declared, or not understood as a whole");
}

} // namespace theory::backends
