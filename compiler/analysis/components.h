// Strongly connected parts of a graph.
#pragma once

#include <cstdint>
#include <vector>

namespace theory::analysis {

struct Components {
    std::vector<std::uint32_t> of;    // for each node, the number of its part
    std::vector<std::uint32_t> sizes; // for each part, how many nodes it has
};

// `next[n]` are the nodes that n leads to. Tarjan's algorithm (1972), without recursion.
Components components(const std::vector<std::vector<std::uint32_t>>& next);

} // namespace theory::analysis
