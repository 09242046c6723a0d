// From a shift to its wedges, and to words for readers who do not see them.
#include "backends/diagram/shift_chart.h"

#include "backends/diagram/looks.h"
#include "backends/flow_words.h"
#include "backends/report/phrases.h"

#include "fmt/format.h"

namespace theory::backends {

using namespace model;

namespace {

Wedge wedgeOf(const Theory& theory, const Curve& curve, const Scale& scale, std::size_t number) {
    const Id<Construct> construct = theory[curve.use].construct;
    Wedge wedge{.id = fmt::format("{}", number),
                .label = label(theory, construct),
                .paint = Paint::section(number)};
    for (const CurvePoint& point : theory[curve.points])
        wedge.points.push_back({point.grade.index - scale.grades.begin, point.strength});
    return wedge;
}

Node targetOf(const Theory& theory, const Use& use, std::size_t number) {
    const Role home = theory[use.construct].home;
    Node node = nodeWith(roleLooks[home], fmt::format("t{}", number),
                         home == Role::Construct ? "" : roleWords[home].str(),
                         report::phrase(theory, use).words());
    node.tooltip = reference(theory, use.construct);
    return node;
}

void describe(ShiftChart& chart) {
    chart.description = fmt::format("What grows and what shrinks along a scale, {}.", chart.axis);
    for (const Wedge& wedge : chart.wedges)
        chart.description += fmt::format(" {}: {}.", wedge.label, pointsInWords(chart, wedge));
    for (const Node& target : chart.targets)
        chart.description += fmt::format(" They lead to: {}.", target.label);
}

} // namespace

ShiftChart shiftChart(const Theory& theory, Id<Shift> id) {
    const Shift& shift = theory[id];
    const Scale& scale = theory[shift.scale];
    ShiftChart chart{.title = titleOrName(shift.title, shift.name),
                     .axis = titleOrName(scale.title, scale.name)};
    for (const Grade& grade : theory[scale.grades])
        chart.grades.push_back(titleOrName({}, grade.word));
    for (const Curve& curve : theory[shift.curves])
        chart.wedges.push_back(wedgeOf(theory, curve, scale, chart.wedges.size()));
    for (const Use& use : theory[shift.towards])
        chart.targets.push_back(targetOf(theory, use, chart.targets.size()));
    describe(chart);
    return chart;
}

std::string pointsInWords(const ShiftChart& chart, const Wedge& wedge) {
    std::string words;
    for (const WedgePoint& point : wedge.points)
        words += fmt::format("{}{} at {}", words.empty() ? "" : ", ",
                             strengthWords[point.strength].str(), chart.grades[point.grade]);
    return words;
}

Diagram diagramOf(const ShiftChart& chart) {
    Diagram diagram{.title = chart.title, .description = chart.description, .theme = chart.theme};
    for (const Wedge& wedge : chart.wedges)
        diagram.nodes.push_back({.id = "w" + wedge.id,
                                 .label = wedge.label + ": " + pointsInWords(chart, wedge),
                                 .paint = wedge.paint});
    for (const Node& target : chart.targets) {
        const auto head = static_cast<std::uint32_t>(diagram.nodes.size());
        diagram.nodes.push_back(target);
        for (std::uint32_t tail = 0; tail < chart.wedges.size(); ++tail)
            diagram.edges.push_back({.from = tail, .to = head});
    }
    return diagram;
}

} // namespace theory::backends
