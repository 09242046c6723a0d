// The chapter of cases: what was found in each, and on which sources that rests.
#include "analysis/ripples.h"
#include "backends/flow_words.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::backends::report {
namespace {

using namespace model;

constexpr Property properties[] = {Property::Setting, Property::Country, Property::Date,
                                   Property::Tag};

constexpr theory::Table<FindingKind, llvm::StringRef> findingTitles({"Present", "Absent",
                                                                     "Observed"});

Inline usesOf(const Theory& theory, const Finding& finding) {
    Inline out;
    for (const Use& use : theory[finding.uses])
        out.plain(out.empty() ? "" : "; ").add(phrase(theory, use));
    return out;
}

// `CMOC 1`, `CMOCs 1, 2`: what was seen in it, of the configurations that the report shows.
std::string seenIn(const Material& material, Id<Case> id) {
    std::string names;
    bool areSeveral = false;
    for (Id<Configuration> configuration : material.extent.configurations)
        if (llvm::any_of(analysis::places(material.theory, configuration),
                         [&](const Place& place) { return place.declared == id; })) {
            areSeveral = !names.empty();
            names += (areSeveral ? ", " : "") + reference(material.theory, configuration);
        }
    return names.empty() ? names : (areSeveral ? "CMOCs " : "CMOC ") + names;
}

void addCharacteristics(const Material& material, Id<Case> id, Blocks& out) {
    const Theory& theory = material.theory;
    const Case& observed = theory[id];
    std::vector<Blocks> items;
    for (Property property : properties) {
        const std::string value = values(theory, observed.attributes, property);
        if (!value.empty())
            items.push_back({paragraph(Inline(heading(property) + ": " + value))});
    }
    if (const std::string names = seenIn(material, id); !names.empty())
        items.push_back({paragraph(Inline("Seen here: " + names))});
    for (Inline& line : bareCitations(material, observed.citations))
        items.push_back({paragraph(std::move(line))});
    if (!items.empty())
        out.push_back(bullets(std::move(items)));
}

void addCase(const Material& material, Id<Case> id, Blocks& out) {
    const Theory& theory = material.theory;
    const Case& observed = theory[id];
    out.push_back(heading(3, titleOrName(observed.title, reference(theory, id))));
    addCharacteristics(material, id, out);
    for (const Attribute& attribute : theory[observed.attributes])
        if (attribute.property == Property::Description)
            for (Block& block : authored(attribute.value))
                out.push_back(std::move(block));
    addNotes(theory, observed.attributes, out);
    Table table{.header = {"Finding", "What", "Evidence", "Note"}};
    std::vector<Blocks> details = fullCitations(material, observed.citations, {});
    for (const Finding& finding : theory[observed.findings]) {
        const Inline what = usesOf(theory, finding);
        table.rows.push_back({{Inline(findingTitles[finding.kind])},
                              {what},
                              bareCitations(material, finding.citations),
                              noteCell(theory, finding.attributes)});
        const Inline subject = Inline(findingWords[finding.kind]).plain(" “").add(what).plain("”");
        for (Blocks& item : fullCitations(material, finding.citations, subject))
            details.push_back(std::move(item));
    }
    if (!table.rows.empty())
        out.push_back(tableBlock(withoutEmptyColumns(std::move(table))));
    addFullCitations(std::move(details), out);
}

} // namespace

void addCases(const Material& material, Blocks& out) {
    if (material.extent.cases.empty())
        return;
    out.push_back(heading(2, "Cases", "cases"));
    for (Id<Case> id : material.extent.cases)
        addCase(material, id, out);
}

} // namespace theory::backends::report
