// Widths and dashes of arrows by evidence, and the legend's lines for what is written on arrows.
#include "backends/diagram/arrow_extras.h"

#include <algorithm>

namespace theory::backends {
namespace {

struct Step {
    std::size_t fewest; // sources
    double width;
    const char* words;
};

constexpr std::array<Step, 4> steps{{{0, 0.75, "no source"},
                                     {1, 1.5, "one source"},
                                     {2, 2.5, "two or three sources"},
                                     {4, 4, "four sources or more"}}};

bool hasLoop(const Edge& edge, char kind) {
    return std::ranges::any_of(edge.loops,
                               [&](const std::string& loop) { return loop.front() == kind; });
}

} // namespace

void showEvidence(Edge& edge, std::size_t sources, bool isContested) {
    for (const Step& step : steps)
        if (sources >= step.fewest)
            edge.width = step.width;
    if (isContested)
        edge.line = edge.line == Line::Dotted ? Line::DashDotDot : Line::Dashed;
}

void addExtras(const std::vector<Edge>& edges, bool byEvidence, Legend& legend) {
    if (byEvidence)
        for (const Step& step : steps)
            if (std::ranges::find(edges, step.width, &Edge::width) != edges.end())
                legend.addSample({.width = step.width}, step.words);
    for (const Line line : {Line::Dashed, Line::DashDotDot})
        if (std::ranges::find(edges, line, &Edge::line) != edges.end())
            legend.addSample({.line = line}, line == Line::Dashed
                                                 ? "contested: sources disagree"
                                                 : "possibly or probably, and contested");
    if (std::ranges::any_of(edges, [](const Edge& edge) { return !edge.label.empty(); }))
        legend.addSample({.label = "for …"},
                         "whom it holds for, or what makes no difference to it");
    if (std::ranges::any_of(edges, [](const Edge& edge) { return hasLoop(edge, 'R'); }))
        legend.addSample({.loops = {"R"}}, "part of a reinforcing loop");
    if (std::ranges::any_of(edges, [](const Edge& edge) { return hasLoop(edge, 'B'); }))
        legend.addSample({.loops = {"B"}}, "part of a balancing loop");
}

} // namespace theory::backends
