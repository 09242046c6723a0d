// Names the views, and makes each.
#include "backends/diagram/views.h"

#include "backends/diagram/layout.h"
#include "backends/flow_words.h"
#include "backends/shift_words.h"

namespace theory::backends {

namespace {

// Takes out the frames that nothing stands in, such as those of imported theories' sections.
Diagram withoutEmptyFrames(Diagram diagram) {
    std::vector<bool> isNeeded(diagram.clusters.size());
    for (const Node& node : diagram.nodes)
        for (int frame = node.cluster; frame >= 0; frame = diagram.clusters[frame].parent)
            isNeeded[frame] = true;
    std::vector<int> numbers(diagram.clusters.size(), -1);
    std::vector<Cluster> needed;
    for (std::size_t i = 0; i < diagram.clusters.size(); ++i) {
        if (!isNeeded[i])
            continue;
        Cluster& frame = diagram.clusters[i];
        frame.parent = frame.parent < 0 ? -1 : numbers[frame.parent];
        numbers[i] = static_cast<int>(needed.size());
        needed.push_back(std::move(frame));
    }
    for (Node& node : diagram.nodes)
        node.cluster = node.cluster < 0 ? -1 : numbers[node.cluster];
    diagram.clusters = std::move(needed);
    return diagram;
}

template <typename T>
View viewOf(T chart) {
    Diagram diagram = diagramOf(chart);
    return {std::move(diagram), std::move(chart)};
}

} // namespace

View viewNamed(const model::Theory& theory, llvm::StringRef name) {
    for (model::Id<model::Flow> flow : ownFlows(theory))
        if (viewName(theory[flow]) == name)
            return viewOf(flowChart(theory, analysis::flowSums(theory), flow));
    for (model::Id<model::Shift> shift : ownShifts(theory))
        if (viewName(theory, theory[shift]) == name)
            return viewOf(shiftChart(theory, shift));
    return {
        withoutEmptyFrames(name == "cmocs" ? configurationGraph(theory) : constructGraph(theory))};
}

std::vector<std::string> viewNames(const model::Theory& theory) {
    std::vector<std::string> names;
    if (!isOfFlowsOnly(theory))
        names = {"constructs", "cmocs"};
    for (model::Id<model::Flow> flow : ownFlows(theory))
        names.push_back(viewName(theory[flow]));
    for (model::Id<model::Shift> shift : ownShifts(theory))
        names.push_back(viewName(theory, theory[shift]));
    return names;
}

llvm::Expected<Picture> pictureOf(const View& view) {
    return std::visit(
        [&]<typename T>(const T& chart) {
            if constexpr (std::is_same_v<T, std::monostate>)
                return layOut(view.diagram);
            else
                return layOut(chart);
        },
        view.chart);
}

} // namespace theory::backends
