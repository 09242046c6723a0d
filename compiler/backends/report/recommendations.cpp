// The chapter of recommendations: for whom they are, what they rest on, and which configurations
// none of them uses.
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/phrases.h"

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
    Inline bases;
    for (const Basis& basis : theory[recommendation.bases])
        bases.plain(bases.empty() ? "" : ", ").add(mention(theory, basis.configuration));
    Cell notes;
    for (const Attribute& attribute : theory[recommendation.attributes])
        if (attribute.property == Property::Description || attribute.property == Property::Note)
            for (Inline& line : authoredLines(attribute.value))
                notes.push_back(std::move(line));
    const std::string tags = values(theory, recommendation.attributes, Property::Tag);
    const auto cellOf = [](Inline text) { return text.empty() ? Cell() : Cell{std::move(text)}; };
    return {{std::move(name)},
            cellOf(std::move(addressees)),
            cellOf(std::move(bases)),
            cellOf(Inline(tags)),
            std::move(notes)};
}

// Those that are written, and neither named themselves nor part of one that is.
Inline unusedNames(const Theory& theory) {
    std::vector<bool> isUsed(theory.configurations.size());
    for (const Recommendation& recommendation : theory.recommendations)
        if (recommendation.module == mainModule)
            for (const Basis& basis : theory[recommendation.bases])
                isUsed[basis.configuration.index] = true;
    Inline names;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const Configuration& configuration = theory.configurations[i];
        if (configuration.parent && isUsed[configuration.parent.index])
            isUsed[i] = true; // a part stands after its whole
        if (configuration.module == mainModule && !configuration.isHole && !isUsed[i])
            names.plain(names.empty() ? "" : ", ").add(mention(theory, Id<Configuration>(i)));
    }
    return names;
}

} // namespace

void addRecommendations(const Material& material, Blocks& out) {
    const Theory& theory = material.theory;
    if (material.extent.recommendations.empty())
        return;
    Table table{.header = {"Recommendation", "To", "From CMOCs", "Tags", "Note"}};
    for (Id<Recommendation> id : material.extent.recommendations)
        table.rows.push_back(row(theory, theory[id]));
    out.push_back(heading(2, "Recommendations", "recommendations"));
    constexpr std::size_t bases = 2;
    out.push_back(tableBlock(withoutEmptyColumns(std::move(table), {bases})));
    const Inline unused = unusedNames(theory);
    if (!unused.empty())
        out.push_back(paragraph(Inline()
                                    .strong("Without a recommendation. ")
                                    .plain("No recommendation rests on ")
                                    .add(unused)
                                    .plain(".")));
}

} // namespace theory::backends::report
