// Tarjan's algorithm on an explicit stack, since theories may be deeper than ours.
#include "analysis/components.h"

#include <algorithm>

namespace theory::analysis {

Components components(const std::vector<std::vector<std::uint32_t>>& next) {
    const auto count = static_cast<std::uint32_t>(next.size());
    constexpr std::uint32_t unseen = 0;
    std::vector<std::uint32_t> order(count, unseen), low(count, 0), path;
    std::vector<bool> isOnPath(count);
    struct Frame {
        std::uint32_t node;
        std::size_t edge;
    };
    std::vector<Frame> calls;
    std::uint32_t clock = unseen;
    Components result{std::vector<std::uint32_t>(count), {}};

    auto enter = [&](std::uint32_t node) {
        order[node] = low[node] = ++clock;
        path.push_back(node);
        isOnPath[node] = true;
        calls.push_back({node, 0});
    };
    auto leave = [&](std::uint32_t node) {
        if (low[node] == order[node]) {
            const auto part = static_cast<std::uint32_t>(result.sizes.size());
            result.sizes.push_back(0);
            std::uint32_t member;
            do {
                member = path.back();
                path.pop_back();
                isOnPath[member] = false;
                result.of[member] = part;
                ++result.sizes[part];
            } while (member != node);
        }
        calls.pop_back();
        if (!calls.empty())
            low[calls.back().node] = std::min(low[calls.back().node], low[node]);
    };

    for (std::uint32_t start = 0; start < count; ++start) {
        if (order[start] != unseen)
            continue;
        enter(start);
        while (!calls.empty()) {
            auto& [node, edge] = calls.back();
            if (edge == next[node].size()) {
                leave(node);
                continue;
            }
            const std::uint32_t target = next[node][edge++];
            if (order[target] == unseen)
                enter(target);
            else if (isOnPath[target])
                low[node] = std::min(low[node], order[target]);
        }
    }
    return result;
}

} // namespace theory::analysis
