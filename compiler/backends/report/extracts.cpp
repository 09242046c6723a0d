// The table of extracts: each citation with what its source says, as appendices print them.
#include "analysis/cited.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

namespace theory::backends::report {
namespace {

using namespace model;

class Rows {
public:
    Rows(const Material& material, Table& table) : material_(material), table_(table) {}

    void add(const Inline& claim, const Citation& citation) {
        if (citation.extract.empty() && citation.locators.empty() && citation.attributes.empty())
            return;
        const Theory& theory = material_.theory;
        const auto words = [&](Property property) {
            const std::string value = values(theory, citation.attributes, property);
            return value.empty() ? Cell() : Cell{Inline(value)};
        };
        table_.rows.push_back({{claim},
                               {Inline(stanceWords[citation.stance])},
                               {sourceAndLocators(material_, citation)},
                               linesOf(citation.extract),
                               words(Property::Coder),
                               words(Property::Date),
                               noteCell(theory, citation.attributes)});
    }

private:
    // Verbatim: line breaks stay.
    static Cell linesOf(llvm::StringRef extract) {
        Cell lines;
        llvm::SmallVector<llvm::StringRef> parts;
        extract.split(parts, '\n', -1, /*KeepEmpty=*/false);
        for (llvm::StringRef part : parts)
            lines.push_back(Inline(part));
        return lines;
    }

    const Material& material_;
    Table& table_;
};

} // namespace

Table extractTable(const Material& material) {
    const Theory& theory = material.theory;
    Table table{.name = "extracts",
                .title = "Extracts",
                .caption = "Extracts: what is cited for what, and where in its source it stands",
                .header = {"For", "Stance", "Source", "Extract", "Coder", "Date", "Note"}};
    Rows rows(material, table);
    std::vector<std::vector<const Citation*>> byConfiguration(theory.configurations.size());
    analysis::forEachCitation(theory, [&](Id<Configuration> id, const Citation& citation) {
        byConfiguration[id.index].push_back(&citation);
    });
    for (std::size_t i = 0; i < byConfiguration.size(); ++i)
        if (theory.configurations[i].module == mainModule)
            for (const Citation* citation : byConfiguration[i])
                rows.add(Inline("CMOC ").add(mention(theory, Id<Configuration>(i))), *citation);
    for (const Link& link : theory.links)
        if (link.module == mainModule && !link.configuration)
            for (const Citation& citation : theory[link.citations])
                rows.add(phrase(theory, link), citation);
    for (std::size_t i = 0; i < theory.constructs.size(); ++i)
        if (theory.constructs[i].module == mainModule)
            for (const Citation& citation : theory[theory.constructs[i].citations])
                rows.add(mention(theory, Id<Construct>(i)), citation);
    return withoutEmptyColumns(std::move(table));
}

} // namespace theory::backends::report
