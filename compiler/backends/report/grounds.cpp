// The chapter of what each configuration rests on: its sources, and the matrix of both.
#include "backends/anchors.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

#include "llvm/ADT/MapVector.h"

#include <map>

namespace theory::backends::report {
namespace {

using namespace model;
using analysis::Ground;

bool isRested(const Material& material, Id<Configuration> id) {
    return material.theory[id].module == mainModule && !material.grounds[id].empty();
}

// `Auschra 2018; Hudson and Henwood 2002`: the sources of which that count is not zero.
Cell names(const Material& material, Id<Configuration> id, std::uint32_t Ground::* count) {
    Inline list;
    for (const Ground& ground : material.grounds[id])
        if (ground.*count > 0)
            list.plain(list.empty() ? "" : "; ").add(sourceName(material, ground.source));
    return list.empty() ? Cell() : Cell{std::move(list)};
}

std::vector<Cell> overviewRow(const Material& material, Id<Configuration> id) {
    const Theory& theory = material.theory;
    const Configuration& configuration = theory[id];
    const llvm::ArrayRef<Ground> grounds = material.grounds[id];
    const std::size_t streams = analysis::streamsBehind(theory, grounds).size();
    std::vector<Cell> row{{mention(theory, id)},
                          names(material, id, &Ground::supporting),
                          names(material, id, &Ground::contesting),
                          names(material, id, &Ground::refining),
                          {Inline(std::to_string(grounds.size()))},
                          {},
                          {}};
    if (streams > 0)
        row[5].push_back(Inline(std::to_string(streams)));
    if (configuration.confidence)
        row[6].push_back(Inline(levelWords[theory[configuration.confidence].level]));
    return row;
}

void addOverview(const Material& material, Blocks& out) {
    Table table{.header = {"CMOC", "Supported by", "Contested by", "Refined by", "Sources",
                           "Streams", "Confidence"}};
    for (Id<Configuration> id : material.extent.configurations) {
        const Configuration& configuration = material.theory[id];
        if (configuration.module == mainModule &&
            (configuration.confidence || !material.grounds[id].empty()))
            table.rows.push_back(overviewRow(material, id));
    }
    out.push_back(tableBlock(withoutEmptyColumns(std::move(table))));
}

template <typename Is>
void addList(const Material& material, llvm::StringRef title, llvm::StringRef words, Is is,
             Blocks& out) {
    std::vector<Id<Configuration>> list;
    for (Id<Configuration> id : material.extent.configurations)
        if (isRested(material, id) && is(material.grounds[id]))
            list.push_back(id);
    if (!list.empty())
        out.push_back(paragraph(Inline()
                                    .strong((title + " ").str())
                                    .plain((words + " ").str())
                                    .add(mentions(material.theory, list))
                                    .plain(".")));
}

// What a cell of the matrix shows: `+` for, `−` against, `~` refined, or several of these.
std::string sign(const Ground& ground) {
    return std::string(ground.supporting > 0 ? "+" : "") + (ground.contesting > 0 ? "−" : "") +
           (ground.refining > 0 ? "~" : "");
}

// The same in words, which a spreadsheet can sort and filter by.
std::string stancesOf(const Ground& ground) {
    std::string words;
    const auto add = [&](std::uint32_t count, const char* word) {
        if (count > 0)
            words += (words.empty() ? "" : ", ") + std::string(word);
    };
    add(ground.supporting, "supports");
    add(ground.contesting, "contests");
    add(ground.refining, "refines");
    return words;
}

Id<Section> outermost(const Theory& theory, Id<Section> section) {
    while (section && theory[section].parent)
        section = theory[section].parent;
    return section;
}

constexpr const char* matrixCaption =
    "Evidence matrix: which sources speak for or against which CMOCs";

// A row a source and a column a configuration, since there are more sources.
Table matrix(const Material& material, llvm::ArrayRef<Id<Configuration>> ids) {
    Table table{
        .name = "evidence", .title = "Evidence", .caption = matrixCaption, .header = {"Source"}};
    std::map<Id<Source>, std::vector<Cell>> rows;
    for (Id<Configuration> id : ids) {
        table.header.push_back(material.theory[id].name.str());
        for (const Ground& ground : material.grounds[id]) {
            std::vector<Cell>& row = rows[ground.source];
            row.resize(ids.size() + 1);
            row[table.header.size() - 1].push_back(Inline(sign(ground)));
        }
    }
    for (auto& [source, row] : rows) {
        row.front().push_back(sourceName(material, source));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// One matrix for each outermost section, and none wider than a page.
void addMatrices(const Material& material, Blocks& out) {
    constexpr std::size_t mostColumns = 20;
    const Theory& theory = material.theory;
    llvm::MapVector<std::uint64_t, std::vector<Id<Configuration>>> bySection; // none has no index
    for (Id<Configuration> id : material.extent.configurations)
        if (isRested(material, id))
            bySection[outermost(theory, theory[id].section).index].push_back(id);
    out.push_back(heading(3, "Evidence matrix", "matrix"));
    out.push_back(paragraph("+ supports, − contests, ~ refines."));
    for (const auto& [index, ids] : bySection) {
        if (index < theory.sections.size() && bySection.size() > 1) {
            const Section& section = theory.sections[index];
            out.push_back(
                paragraph(Inline().strong(section.title.empty() ? section.name : section.title)));
        }
        for (llvm::ArrayRef<Id<Configuration>> rest = ids; !rest.empty();) {
            const auto page = rest.take_front(mostColumns);
            out.push_back(tableBlock(matrix(material, page)));
            rest = rest.drop_front(page.size());
        }
    }
}

} // namespace

void addGrounds(const Material& material, Blocks& out) {
    const auto& ids = material.extent.configurations;
    if (std::ranges::none_of(ids, [&](auto id) { return isRested(material, id); }))
        return;
    out.push_back(heading(2, "What each CMOC rests on", "evidence"));
    addOverview(material, out);
    addList(
        material, "One source only.", "A single source speaks for or against",
        [](llvm::ArrayRef<Ground> grounds) { return grounds.size() == 1; }, out);
    addList(
        material, "One stream only.", "All sources came with one stream of papers for",
        [&](llvm::ArrayRef<Ground> grounds) {
            return analysis::streamsBehind(material.theory, grounds).size() == 1;
        },
        out);
    addList(
        material, "Contested.", "Sources speak against",
        [](llvm::ArrayRef<Ground> grounds) {
            return std::ranges::any_of(grounds,
                                       [](const Ground& ground) { return ground.contesting > 0; });
        },
        out);
    addMatrices(material, out);
}

Table evidenceTable(const Material& material) {
    Table table{
        .name = "evidence", .title = "Evidence", .caption = matrixCaption, .header = {"CMOC"}};
    std::map<Id<Source>, std::size_t> columns;
    for (Id<Configuration> id : material.extent.configurations)
        if (isRested(material, id))
            for (const Ground& ground : material.grounds[id])
                columns.try_emplace(ground.source);
    for (auto& [source, column] : columns) {
        column = table.header.size();
        table.header.push_back(material.citing.name(source));
    }
    for (Id<Configuration> id : material.extent.configurations) {
        if (!isRested(material, id))
            continue;
        std::vector<Cell>& row = table.rows.emplace_back(table.header.size());
        row.front().push_back(mention(material.theory, id));
        for (const Ground& ground : material.grounds[id])
            row[columns.at(ground.source)].push_back(Inline(stancesOf(ground)));
    }
    return table;
}

} // namespace theory::backends::report
