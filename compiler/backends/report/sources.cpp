// The chapter of sources: the table of characteristics that reviews print.
#include "backends/flow_words.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/phrases.h"

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
    const auto value = [&](Property property) {
        return values(theory, source.attributes, property);
    };
    for (Property property : columns)
        cells.push_back(value(property).empty() ? Cell() : Cell{Inline(value(property))});
    Cell& identifiers = cells.emplace_back();
    if (const std::string doi = value(Property::Doi); !doi.empty())
        identifiers.push_back(doiLink(doi));
    if (const std::string url = value(Property::Url); !url.empty())
        identifiers.push_back(urlLink(url));
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

void addSources(const Material& material, Blocks& out) {
    if (material.extent.sources.empty())
        return;
    Table table{.header = {"Key", "Source"}};
    for (Property property : columns)
        table.header.push_back(heading(property));
    for (const char* title :
         {"DOI or address", "Note", "Came with", "Cited as evidence", "Reported from"})
        table.header.push_back(title);
    for (Id<Source> id : material.extent.sources)
        table.rows.push_back(row(material, id));
    out.push_back(heading(2, "Sources"));
    out.push_back(tableBlock(withoutEmptyColumns(std::move(table))));
}

} // namespace theory::backends::report
