// The chapters of sources: the table of characteristics that reviews print, and the references.
#include "backends/anchors.h"
#include "backends/flow_words.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

namespace theory::backends::report {
namespace {

using namespace model;

constexpr Property columns[] = {Property::Authors,   Property::Year,    Property::Date,
                                Property::Published, Property::Type,    Property::Design,
                                Property::Country,   Property::Setting, Property::Sample};

// An identifier that is an address already is taken as it is.
Inline doiLink(const std::string& doi) {
    const bool isAddress = llvm::StringRef(doi).starts_with("https://");
    return Inline().add(Run{.text = doi, .address = isAddress ? doi : "https://doi.org/" + doi});
}

Inline urlLink(const std::string& url) {
    const llvm::StringRef text = url;
    const bool isHarmless = text.starts_with("https://") || text.starts_with("http://");
    return Inline().add(Run{.text = url, .address = isHarmless ? url : ""});
}

// What a bibliography says where the theory does not.
std::string inReference(const Source& source, Property property) {
    if (!source.reference)
        return {};
    return property == Property::Year        ? source.reference->year.str()
           : property == Property::Published ? source.reference->container.str()
                                             : "";
}

// A cell for each column of the tables.
void addCharacteristics(const Theory& theory, Id<Source> id, std::vector<Cell>& cells) {
    const std::size_t first = cells.size();
    cells.resize(first + theory.columns.size());
    for (const Characteristic& characteristic : theory.characteristicsOf(id))
        cells[first + characteristic.column.index].push_back(Inline(characteristic.value));
}

Cell identifiers(const Theory& theory, const Source& source) {
    Cell cell;
    std::string doi = values(theory, source.attributes, Property::Doi);
    std::string url = values(theory, source.attributes, Property::Url);
    if (doi.empty() && source.reference)
        doi = source.reference->doi.str();
    if (url.empty() && source.reference && doi.empty())
        url = source.reference->url.str();
    if (!doi.empty())
        cell.push_back(doiLink(doi));
    if (!url.empty())
        cell.push_back(urlLink(url));
    return cell;
}

// Only where it is one of those that the report shows.
Cell streamOf(const Theory& theory, const Source& source) {
    if (!source.stream || theory[theory[source.stream].flow].module != mainModule)
        return {};
    const Stream& stream = theory[source.stream];
    return {Inline(titleOrName(stream.title, stream.name))};
}

std::vector<Cell> row(const Material& material, Id<Source> id) {
    const Theory& theory = material.theory;
    const Source& source = theory[id];
    std::vector<Cell> cells{{Inline(reference(theory, id))}, {}};
    if (!source.title.empty())
        cells.back().push_back(Inline(source.title));
    else if (source.reference)
        cells.back().push_back(sourceNameAlone(material, id));
    const auto value = [&](Property property) {
        return values(theory, source.attributes, property);
    };
    for (Property property : columns) {
        const std::string said =
            value(property).empty() ? inReference(source, property) : value(property);
        cells.push_back(said.empty() ? Cell() : Cell{Inline(said)});
    }
    addCharacteristics(theory, id, cells);
    cells.push_back(identifiers(theory, source));
    cells.emplace_back();
    for (const Attribute& attribute : theory[source.attributes])
        if (attribute.property == Property::Description || attribute.property == Property::Note)
            for (Inline& line : authoredLines(attribute.value))
                cells.back().push_back(std::move(line));
    cells.push_back(streamOf(theory, source));
    const CitedTimes& times = material.extent.cited[id.index];
    cells.push_back({Inline(std::to_string(times.asEvidence))});
    cells.push_back(times.asProvenance == 0 ? Cell()
                                            : Cell{Inline(std::to_string(times.asProvenance))});
    return cells;
}

} // namespace

Table characteristicTable(const Material& material) {
    Table table{.name = "characteristics",
                .title = "Characteristics",
                .caption = "Characteristics of the sources",
                .header = {"Key", "Source"}};
    for (Property property : columns)
        table.header.push_back(heading(property));
    for (const Column& column : material.theory.columns)
        table.header.push_back(column.heading.str());
    for (const char* title :
         {"DOI or address", "Note", "Came with", "Cited as evidence", "Reported from"})
        table.header.push_back(title);
    for (Id<Source> id : material.extent.sources) {
        table.rows.push_back(row(material, id));
        table.anchors.push_back(anchorOf(material.theory, id));
    }
    return withoutEmptyColumns(std::move(table));
}

void addSources(const Material& material, Blocks& out) {
    if (material.extent.sources.empty())
        return;
    out.push_back(heading(2, "Sources", "sources"));
    out.push_back(tableBlock(characteristicTable(material)));
}

Table referenceTable(const Material& material) {
    Table table{.name = "references",
                .title = "References",
                .caption = "References",
                .header = {"Key", "Cited as", "Reference", "DOI or address"}};
    for (Id<Source> id : material.citing.listed())
        table.rows.push_back({{Inline(reference(material.theory, id))},
                              {Inline(material.citing.name(id))},
                              {material.citing.entry(id)},
                              identifiers(material.theory, material.theory[id])});
    return withoutEmptyColumns(std::move(table));
}

void addReferences(const Material& material, Blocks& out) {
    std::vector<Blocks> items;
    for (Id<Source> id : material.citing.listed())
        items.push_back({paragraph(material.citing.entry(id))});
    if (items.empty())
        return;
    out.push_back(heading(2, "References", "references"));
    Block list = bullets(std::move(items));
    list.isReferences = true;
    out.push_back(std::move(list));
}

} // namespace theory::backends::report
