// Names the views, and makes each.
#include "backends/diagram/views.h"

#include "backends/diagram/layout.h"
#include "backends/flow_words.h"

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

} // namespace

View viewNamed(const model::Theory& theory, llvm::StringRef name) {
    for (model::Id<model::Flow> flow : ownFlows(theory))
        if (viewName(theory[flow]) == name) {
            FlowChart chart = flowChart(theory, analysis::flowSums(theory), flow);
            Diagram diagram = diagramOf(chart);
            return {std::move(diagram), std::move(chart)};
        }
    return {
        withoutEmptyFrames(name == "cmocs" ? configurationGraph(theory) : constructGraph(theory))};
}

std::vector<std::string> viewNames(const model::Theory& theory) {
    std::vector<std::string> names;
    if (!isOfFlowsOnly(theory))
        names = {"constructs", "cmocs"};
    for (model::Id<model::Flow> flow : ownFlows(theory))
        names.push_back(viewName(theory[flow]));
    return names;
}

llvm::Expected<Picture> pictureOf(const View& view) {
    return view.chart ? layOut(*view.chart) : layOut(view.diagram);
}

} // namespace theory::backends
