// Names the views, and makes each.
#include "backends/diagram/views.h"

#include "backends/diagram/layout.h"
#include "backends/flow_words.h"

#include "analysis/selection.h"

#include <algorithm>

namespace theory::backends {
namespace {

using model::Id;
using model::Theory;

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

// The views that every theory has, though not all of them are drawn unasked.
const std::vector<model::View>& automaticViews() {
    static const std::vector<model::View> views = [] {
        std::vector<model::View> all;
        for (const ViewKind kind : {ViewKind::Constructs, ViewKind::Configurations})
            all.push_back({.name = viewKindWords[kind],
                           .title = {},
                           .module = model::mainModule,
                           .kind = kind,
                           .selectors = {},
                           .attributes = {},
                           .nameSpan = {},
                           .span = {}});
        return all;
    }();
    return views;
}

const model::View* declaredView(const Theory& theory, llvm::StringRef name) {
    const auto isMeant = [&](const model::View& view) {
        return view.module == model::mainModule && view.name == name;
    };
    const auto found = std::ranges::find_if(theory.views, isMeant);
    return found == theory.views.end() ? nullptr : &*found;
}

View flowView(const Theory& theory, Id<model::Flow> flow) {
    FlowChart chart = flowChart(theory, analysis::flowSums(theory), flow);
    Diagram diagram = diagramOf(chart);
    return {std::move(diagram), std::move(chart)};
}

// The flow that a view of flows shows; the first, where it shows several.
Id<model::Flow> flowOf(const Theory& theory, const model::View& view) {
    const analysis::Selection selection(theory, view);
    for (Id<model::Flow> flow : ownFlows(theory))
        if (selection.shows(flow))
            return flow;
    return {};
}

View drawn(const Theory& theory, const model::View& view) {
    switch (view.kind) {
    case ViewKind::Flow:
        if (const Id<model::Flow> flow = flowOf(theory, view))
            return flowView(theory, flow);
        return {};
    case ViewKind::Configurations:
        return {withoutEmptyFrames(configurationGraph(theory, view))};
    default:
        return {withoutEmptyFrames(constructGraph(theory, view))};
    }
}

// What the picture is called: its own title, or the theory's.
std::string titleOf(const Theory& theory, const model::View& view) {
    if (!view.title.empty())
        return view.title.str();
    const model::Module& module = theory[model::mainModule];
    const std::string name = (module.title.empty() ? module.name : module.title).str();
    if (view.kind != ViewKind::Configurations)
        return name.empty() ? "Constructs" : name;
    return name.empty() ? "Configurations" : name + ": configurations";
}

} // namespace

View viewNamed(const Theory& theory, llvm::StringRef name) {
    const model::View* asked = declaredView(theory, name);
    if (!asked)
        for (Id<model::Flow> flow : ownFlows(theory))
            if (viewName(theory[flow]) == name)
                return flowView(theory, flow);
    if (!asked)
        for (const model::View& view : automaticViews())
            if (view.name == name)
                asked = &view;
    View view = drawn(theory, *asked);
    if (!view.chart)
        view.diagram.title = titleOf(theory, *asked);
    view.diagram.run = asked->runsAcross ? Run::Across : asked->runsDown ? Run::Down : Run::Fitting;
    view.width = asked->width;
    view.height = asked->height;
    return view;
}

std::vector<std::string> viewNames(const Theory& theory) {
    std::vector<std::string> names;
    std::vector<Id<model::Flow>> drawnFlows;
    for (const model::View& view : theory.views) {
        if (view.module != model::mainModule)
            continue;
        names.push_back(view.name.str());
        if (view.kind == ViewKind::Flow)
            drawnFlows.push_back(flowOf(theory, view));
    }
    if (names.empty() && !isOfFlowsOnly(theory))
        for (const model::View& view : automaticViews())
            names.push_back(view.name.str());
    for (Id<model::Flow> flow : ownFlows(theory)) {
        std::string name = viewName(theory[flow]);
        if (!llvm::is_contained(drawnFlows, flow) && !llvm::is_contained(names, name))
            names.push_back(std::move(name));
    }
    return names;
}

bool hasView(const Theory& theory, llvm::StringRef name) {
    if (isOfFlowsOnly(theory))
        return llvm::is_contained(viewNames(theory), name);
    return llvm::is_contained(viewNames(theory), name) ||
           std::ranges::find(automaticViews(), name, &model::View::name) != automaticViews().end();
}

llvm::Expected<Picture> pictureOf(const View& view) {
    llvm::Expected<Picture> picture = view.chart ? layOut(*view.chart) : layOut(view.diagram);
    if (!picture)
        return picture;
    constexpr double pointsInMillimetre = 72 / 25.4;
    double scale = 0;
    if (view.width > 0)
        scale = view.width * pointsInMillimetre / picture->width;
    if (view.height > 0) {
        const double fit = view.height * pointsInMillimetre / picture->height;
        scale = scale > 0 ? std::min(scale, fit) : fit;
    }
    if (scale > 0)
        picture->scale = scale;
    return picture;
}

} // namespace theory::backends
