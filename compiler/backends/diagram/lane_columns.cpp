// The columns of a picture in lanes: the order in which things lead to one another.
#include "backends/diagram/lanes.h"

#include <algorithm>

namespace theory::backends {
namespace {

class Order {
public:
    explicit Order(const Diagram& diagram) : next_(diagram.nodes.size()) {
        for (const Edge& edge : diagram.edges)
            next_[edge.from].push_back(edge.to);
        state_.resize(next_.size());
        for (std::uint32_t node = 0; node < next_.size(); ++node)
            if (state_[node] == State::New)
                visit(node);
    }

    // What an arrow that does not close a loop leads to stands further to the right; what nothing
    // leads to, right before the first thing that it leads to.
    std::vector<std::uint32_t> columns() const {
        std::vector<std::uint32_t> columns(next_.size());
        std::vector<bool> hasCause(next_.size());
        for (auto node = finished_.rbegin(); node != finished_.rend(); ++node)
            for (std::uint32_t effect : forward_[*node]) {
                columns[effect] = std::max(columns[effect], columns[*node] + 1);
                hasCause[effect] = true;
            }
        for (std::uint32_t node = 0; node < next_.size(); ++node) {
            if (hasCause[node] || forward_[node].empty())
                continue;
            std::uint32_t first = ~0u;
            for (std::uint32_t effect : forward_[node])
                first = std::min(first, columns[effect]);
            columns[node] = first - 1;
        }
        return columns;
    }

private:
    enum class State : std::uint8_t { New, Open, Done };

    // Depth first, without recursion. An arrow to what is still open closes a loop.
    void visit(std::uint32_t start) {
        forward_.resize(next_.size());
        std::vector<std::pair<std::uint32_t, std::size_t>> path{{start, 0}};
        state_[start] = State::Open;
        while (!path.empty()) {
            auto& [node, tried] = path.back();
            if (tried == next_[node].size()) {
                state_[node] = State::Done;
                finished_.push_back(node);
                path.pop_back();
                continue;
            }
            const std::uint32_t effect = next_[node][tried++];
            if (state_[effect] == State::Open)
                continue;
            forward_[node].push_back(effect);
            if (state_[effect] == State::New) {
                state_[effect] = State::Open;
                path.emplace_back(effect, 0);
            }
        }
    }

    std::vector<std::vector<std::uint32_t>> next_;
    std::vector<std::vector<std::uint32_t>> forward_; // without what closes a loop
    std::vector<State> state_;
    std::vector<std::uint32_t> finished_; // each behind all that it leads to
};

} // namespace

std::vector<std::uint32_t> columnsOf(const Diagram& diagram) { return Order(diagram).columns(); }

} // namespace theory::backends
