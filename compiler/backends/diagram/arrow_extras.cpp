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

// Explains, by the looks of the first arrow that is meant, what `show` leaves on it.
template <typename IsMeant, typename Show>
void addFirst(const std::vector<Edge>& edges, IsMeant isMeant, Show show, const char* words,
              Legend& legend) {
    const auto found = std::ranges::find_if(edges, isMeant);
    if (found == edges.end())
        return;
    Edge sample{.line = found->line, .tip = found->tip, .stroke = found->stroke};
    show(sample);
    legend.addSample(std::move(sample), words);
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
            addFirst(
                edges, [&](const Edge& edge) { return edge.width == step.width; },
                [&](Edge& sample) { sample.width = step.width; }, step.words, legend);
    for (const Line line : {Line::Dashed, Line::DashDotDot})
        addFirst(
            edges, [&](const Edge& edge) { return edge.line == line; }, [](Edge&) {},
            line == Line::Dashed ? "contested: sources disagree"
                                 : "possibly or probably, and contested",
            legend);
    addFirst(
        edges, [](const Edge& edge) { return !edge.label.empty(); },
        [](Edge& sample) { sample.label = "for …"; },
        "whom it holds for, or what makes no difference to it", legend);
    addFirst(
        edges, [](const Edge& edge) { return hasLoop(edge, 'R'); },
        [](Edge& sample) { sample.loops = {"R"}; }, "part of a reinforcing loop", legend);
    addFirst(
        edges, [](const Edge& edge) { return hasLoop(edge, 'B'); },
        [](Edge& sample) { sample.loops = {"B"}; }, "part of a balancing loop", legend);
}

} // namespace theory::backends
