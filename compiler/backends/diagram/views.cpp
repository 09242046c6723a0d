// Names the views, and makes each.
#include "backends/diagram/views.h"

#include "backends/diagram/lanes.h"
#include "backends/diagram/layout.h"
#include "backends/diagram/section_overview.h"
#include "backends/diagram/strip.h"
#include "backends/flow_words.h"
#include "backends/shift_words.h"
#include "backends/view_names.h"

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

template <typename T>
View viewOf(T chart) {
    Diagram diagram = diagramOf(chart);
    return {std::move(diagram), std::move(chart)};
}

// The views that every theory has, though not all of them are drawn unasked.
const std::vector<model::View>& automaticViews() {
    static const std::vector<model::View> views = [] {
        std::vector<model::View> all;
        for (const ViewKind kind : automaticViewKinds)
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

// Those that a view shows of the theory asked for.
std::vector<Id<model::Configuration>> configurationsOf(const Theory& theory,
                                                       const model::View& view) {
    const analysis::Selection selection(theory, view);
    std::vector<Id<model::Configuration>> shown;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i)
        if (theory.configurations[i].module == model::mainModule &&
            selection.shows(Id<model::Configuration>(i)))
            shown.emplace_back(i);
    return shown;
}

// By role, where the view does not say what its lanes are for.
Diagram lanes(const Theory& theory, model::View view) {
    if (view.groupedBy == Grouper::None)
        view.groupedBy = Grouper::Role;
    return inLanes(constructGraph(theory, view), view.groupedBy);
}

View drawn(const Theory& theory, const model::View& view) {
    switch (view.kind) {
    case ViewKind::Shift:
        if (const Id<model::Shift> shift = shiftOf(theory, view))
            return viewOf(shiftChart(theory, shift));
        return {};
    case ViewKind::Configuration:
        if (const auto shown = configurationsOf(theory, view); !shown.empty())
            return {strip(theory, shown.front())};
        return {};
    case ViewKind::Lanes:
        return {lanes(theory, view)};
    case ViewKind::Matrix:
        return viewOf(matrixChart(theory, configurationsOf(theory, view)));
    case ViewKind::Flow:
        if (const Id<model::Flow> flow = flowOf(theory, view))
            return viewOf(flowChart(theory, analysis::flowSums(theory), flow));
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

// A title that an author gave goes before that of what is drawn.
void setTitle(const std::string& title, const model::View& asked, View& view) {
    const bool isNamed = asked.kind == ViewKind::Configuration || asked.kind == ViewKind::Matrix ||
                         asked.kind == ViewKind::Flow || asked.kind == ViewKind::Shift;
    if (isNamed && asked.title.empty())
        return;
    view.diagram.title = title;
    std::visit(
        [&]<typename T>(T& chart) {
            if constexpr (!std::is_same_v<T, std::monostate>)
                chart.title = title;
        },
        view.chart);
}

// A folded picture of the constructs.
View sections(const Theory& theory) {
    const model::View& constructs = automaticViews().front();
    Diagram overview = folded(withoutEmptyFrames(constructGraph(theory, constructs)));
    overview.title = titleOf(theory, constructs) + ": sections";
    return {std::move(overview)};
}

} // namespace

View viewNamed(const Theory& theory, llvm::StringRef name) {
    const model::View* asked = declaredView(theory, name);
    if (!asked)
        for (Id<model::Flow> flow : ownFlows(theory))
            if (viewName(theory[flow]) == name)
                return viewOf(flowChart(theory, analysis::flowSums(theory), flow));
    if (!asked)
        for (Id<model::Shift> shift : ownShifts(theory))
            if (viewName(theory, theory[shift]) == name)
                return viewOf(shiftChart(theory, shift));
    if (const auto configuration = stripNamed(theory, name))
        return {strip(theory, configuration)};
    if (!asked)
        for (const model::View& view : automaticViews())
            if (view.name == name)
                asked = &view;
    if (!asked)
        return sections(theory);
    View view = drawn(theory, *asked);
    setTitle(titleOf(theory, *asked), *asked, view);
    view.diagram.run = asked->runsAcross ? Run::Across : asked->runsDown ? Run::Down : Run::Fitting;
    view.width = asked->width;
    view.height = asked->height;
    return view;
}

llvm::Expected<Picture> pictureOf(const View& view) {
    llvm::Expected<Picture> picture = std::visit(
        [&]<typename T>(const T& chart) {
            if constexpr (std::is_same_v<T, std::monostate>)
                return layOut(view.diagram);
            else
                return layOut(chart);
        },
        view.chart);
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
