// A flow's boxes and arrows as a graph, for readers who have a Graphviz of their own.
#include "backends/diagram/flow_chart.h"

namespace theory::backends {
namespace {

class Graphed {
public:
    explicit Graphed(const FlowChart& chart) : chart_(chart) {
        diagram_.title = chart.title;
        diagram_.description = chart.description;
        diagram_.theme = chart.theme;
    }

    Diagram run() {
        std::vector<std::uint32_t> ends;
        for (const FlowColumn& column : chart_.columns)
            ends.push_back(add(column));
        if (chart_.together.steps.empty())
            return std::move(diagram_);
        const auto first = static_cast<std::uint32_t>(diagram_.nodes.size());
        add(chart_.together);
        for (std::uint32_t end : ends)
            join(end, first);
        return std::move(diagram_);
    }

private:
    // The answer is the column's last box.
    std::uint32_t add(const FlowColumn& column) {
        const int frame = column.heading.empty() ? -1 : static_cast<int>(diagram_.clusters.size());
        if (frame >= 0)
            diagram_.clusters.push_back(
                {.id = "stream" + std::to_string(frame), .title = column.heading});
        std::uint32_t last = 0;
        for (std::size_t i = 0; i < column.steps.size(); ++i) {
            const std::uint32_t box = add(column.steps[i].box, frame);
            if (i > 0)
                join(last, box);
            for (const FlowBox& aside : column.steps[i].asides)
                join(box, add(aside, frame));
            last = box;
        }
        return last;
    }

    std::uint32_t add(const FlowBox& box, int frame) {
        diagram_.nodes.push_back({.id = box.id,
                                  .label = wordsOf(box),
                                  .shape = box.isUnknown ? Shape::Dashed : Shape::Box,
                                  .cluster = frame});
        return static_cast<std::uint32_t>(diagram_.nodes.size() - 1);
    }

    void join(std::uint32_t from, std::uint32_t to) {
        diagram_.edges.push_back({.from = from, .to = to});
    }

    const FlowChart& chart_;
    Diagram diagram_;
};

} // namespace

Diagram diagramOf(const FlowChart& chart) { return Graphed(chart).run(); }

} // namespace theory::backends
