// From citations to a table of configurations against sources.
#include "backends/diagram/matrix.h"

#include "backends/anchors.h"
#include "backends/diagram/looks.h"
#include "backends/report/citing.h"

#include "fmt/format.h"

#include <algorithm>

namespace theory::backends {
namespace {

using namespace model;

class Builder {
public:
    Builder(const Theory& theory, const std::vector<Id<Configuration>>& configurations)
        : theory_(theory), rowOf_(theory.configurations.size(), none),
          cells_(configurations.size(), std::vector<MatrixCell>(theory.sources.size())) {
        for (Id<Configuration> id : configurations) {
            rowOf_[id.index] = chart_.rows.size();
            chart_.rows.push_back(
                {reference(theory, id), theory[id].title.str(), anchorOf(theory, id)});
        }
    }

    MatrixChart build() {
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i) {
            const Configuration& configuration = theory_.configurations[i];
            note(configuration.citations, rowOf_[i]);
            for (const Slot& slot : theory_[configuration.slots])
                note(slot.citations, rowOf_[i]);
        }
        for (const Link& link : theory_.links)
            if (link.configuration)
                note(link.citations, rowOf_[link.configuration.index]);
        addColumns();
        describe();
        return std::move(chart_);
    }

private:
    static constexpr std::size_t none = ~std::size_t{};

    void note(Range<Citation> citations, std::size_t row) {
        if (row == none)
            return;
        for (const Citation& citation : theory_[citations]) {
            MatrixCell& cell = cells_[row][citation.source.index];
            cell.supports |= citation.stance == Stance::Supported;
            cell.contests |= citation.stance == Stance::Contested;
            cell.refines |= citation.stance == Stance::Refined;
        }
    }

    // By what they are cited as.
    void addColumns() {
        const Extent extent = extentOf(theory_);
        const report::Citing citing(theory_, extent);
        std::vector<Id<Source>> sources;
        for (std::size_t i = 0; i < theory_.sources.size(); ++i)
            if (std::ranges::any_of(cells_, [&](const auto& row) { return !row[i].isEmpty(); }))
                sources.emplace_back(i);
        std::ranges::stable_sort(
            sources, [&](Id<Source> a, Id<Source> b) { return citing.name(a) < citing.name(b); });
        for (Id<Source> id : sources)
            chart_.columns.push_back({citing.name(id), "", anchorOf(theory_, id)});
        for (const auto& row : cells_)
            for (Id<Source> id : sources)
                chart_.cells.push_back(row[id.index]);
    }

    void describe() {
        const Module& module = theory_[mainModule];
        const std::string name = (module.title.empty() ? module.name : module.title).str();
        chart_.title = name.empty() ? "Sources of the CMOCs" : name + ": sources of the CMOCs";
        chart_.description = fmt::format(
            "Which configurations rest on which sources: {} rows of configurations, {} columns of "
            "sources.",
            chart_.rows.size(), chart_.columns.size());
    }

    const Theory& theory_;
    MatrixChart chart_;
    std::vector<std::size_t> rowOf_;             // by configuration
    std::vector<std::vector<MatrixCell>> cells_; // by row, and source of the theory
};

} // namespace

std::string MatrixCell::words() const {
    std::string all;
    const auto add = [&](bool isThere, const char* word) {
        if (isThere)
            all += (all.empty() ? "" : ", ") + std::string(word);
    };
    add(supports, "supports");
    add(contests, "contests");
    add(refines, "refines");
    return all;
}

MatrixChart matrixChart(const Theory& theory,
                        const std::vector<Id<Configuration>>& configurations) {
    return Builder(theory, configurations).build();
}

MatrixChart matrixChart(const Theory& theory) {
    std::vector<Id<Configuration>> own;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i)
        if (theory.configurations[i].module == mainModule && !theory.configurations[i].isHole)
            own.emplace_back(i);
    return matrixChart(theory, own);
}

Diagram diagramOf(const MatrixChart& chart) {
    Diagram diagram{.title = chart.title, .description = chart.description, .theme = chart.theme};
    for (std::size_t i = 0; i < chart.rows.size(); ++i)
        diagram.nodes.push_back(
            nodeWith(configurationLook, fmt::format("c{}", i), "CMOC " + chart.rows[i].name,
                     chart.rows[i].title.empty() ? chart.rows[i].name : chart.rows[i].title));
    for (std::size_t i = 0; i < chart.columns.size(); ++i)
        diagram.nodes.push_back(nodeWith(roleLooks[Role::Construct], fmt::format("q{}", i),
                                         "source", chart.columns[i].name));
    for (std::size_t row = 0; row < chart.rows.size(); ++row)
        for (std::size_t column = 0; column < chart.columns.size(); ++column) {
            const MatrixCell& cell = chart.at(row, column);
            if (cell.isEmpty())
                continue;
            Edge edge{.from = static_cast<std::uint32_t>(chart.rows.size() + column),
                      .to = static_cast<std::uint32_t>(row)};
            // In words, since a line's looks mean the same in every picture: broken is contested.
            edge.label = cell.words();
            edge.line = cell.contests ? Line::Dashed : Line::Solid;
            edge.tooltip = fmt::format("{} {} CMOC {}", chart.columns[column].name, edge.label,
                                       chart.rows[row].name);
            diagram.edges.push_back(std::move(edge));
        }
    return diagram;
}

} // namespace theory::backends
