// The chapter of recommendations: for whom they are, what they rest on, and which configurations
// none of them uses.
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/cmoc_ranges.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::backends::report {
namespace {

using namespace model;

std::vector<Cell> row(const Theory& theory, const Recommendation& recommendation) {
    Inline name;
    name.strong(recommendation.name)
        .plain(recommendation.title.empty() ? "" : " ")
        .plain(recommendation.title);
    Inline addressees;
    for (const Use& use : theory[recommendation.addressees])
        addressees.plain(addressees.empty() ? "" : "; ").add(mention(theory, use.construct));
    std::vector<Id<Configuration>> rested;
    for (const Basis& basis : theory[recommendation.bases])
        rested.push_back(basis.configuration);
    Cell notes;
    for (const Attribute& attribute : theory[recommendation.attributes])
        if (attribute.property == Property::Description || attribute.property == Property::Note)
            for (Inline& line : authoredLines(attribute.value))
                notes.push_back(std::move(line));
    const std::string tags = values(theory, recommendation.attributes, Property::Tag);
    const auto cellOf = [](Inline text) { return text.empty() ? Cell() : Cell{std::move(text)}; };
    return {{std::move(name)},
            cellOf(std::move(addressees)),
            cellOf(withRanges(theory, rested)),
            cellOf(Inline(tags)),
            std::move(notes)};
}

// Those that are written, and neither named themselves nor part of one that is.
std::vector<Id<Configuration>> unused(const Theory& theory) {
    std::vector<bool> isUsed(theory.configurations.size());
    for (const Recommendation& recommendation : theory.recommendations)
        if (recommendation.module == mainModule)
            for (const Basis& basis : theory[recommendation.bases])
                isUsed[basis.configuration.index] = true;
    std::vector<Id<Configuration>> ids;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const Configuration& configuration = theory.configurations[i];
        if (configuration.parent && isUsed[configuration.parent.index])
            isUsed[i] = true; // a part stands after its whole
        if (configuration.module == mainModule && !configuration.isHole && !isUsed[i])
            ids.emplace_back(i);
    }
    return ids;
}

// One of no rows where nothing is recommended.
Table written(const Material& material) {
    Table table{.name = "recommendations",
                .title = "Recommendations",
                .caption = "Recommendations, and the CMOCs that they rest on",
                .header = {"Recommendation", "To", "From CMOCs", "Tags", "Note"}};
    for (Id<Recommendation> id : material.extent.recommendations)
        table.rows.push_back(row(material.theory, material.theory[id]));
    return table;
}

constexpr std::size_t bases = 2; // a column that is always there

} // namespace

Table recommendationTable(const Material& material) {
    Table table = written(material);
    const std::vector<Id<Configuration>> left = unused(material.theory);
    if (!table.rows.empty() && !left.empty())
        table.rows.push_back({{Inline().emphasis("No recommendation")},
                              {},
                              {withRanges(material.theory, left)},
                              {},
                              {}});
    return withoutEmptyColumns(std::move(table), {bases});
}

void addRecommendations(const Material& material, Blocks& out) {
    if (material.extent.recommendations.empty())
        return;
    out.push_back(heading(2, "Recommendations", "recommendations"));
    out.push_back(tableBlock(withoutEmptyColumns(written(material), {bases})));
    const std::vector<Id<Configuration>> left = unused(material.theory);
    if (!left.empty())
        out.push_back(paragraph(Inline()
                                    .strong("Without a recommendation. ")
                                    .plain("No recommendation rests on ")
                                    .add(withRanges(material.theory, left))
                                    .plain(".")));
}

} // namespace theory::backends::report
