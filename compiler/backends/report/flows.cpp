// The chapter on the selection of sources: a table and a picture for each flow of papers.
#include "backends/anchors.h"
#include "backends/flow_words.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"
#include "backends/view_names.h"

namespace theory::backends::report {
namespace {

using namespace model;

std::string number(PaperCount count) { return count ? std::to_string(*count) : "unknown"; }

Cell countCell(const Stage& stage) {
    const std::string amount = amountLabel(stage);
    return {Inline(number(stage.count) + (amount.empty() ? "" : " (" + amount + ")"))};
}

Cell signedCountCell(const Stage& stage) {
    Inline line(takesAway(stage.kind) && stage.count ? "−" : "");
    return {line.add(countCell(stage).front())};
}

using CountCell = Cell (*)(const Stage& stage);

void addRows(const Theory& theory, Range<Stage> stages, const std::string& stream, Cell notes,
             CountCell count, Table& table) {
    bool isFirst = true;
    for (const Stage& stage : theory[stages]) {
        Cell parts;
        for (const StagePart& part : theory[stage.parts])
            parts.push_back(Inline((part.title + ": " + number(part.count)).str()));
        Cell own = noteCell(theory, stage.attributes);
        if (isFirst)
            own.insert(own.begin(), notes.begin(), notes.end());
        const bool isNamed = std::exchange(isFirst, false) && !stream.empty();
        table.rows.push_back({isNamed ? Cell{Inline(stream)} : Cell(),
                              {Inline(stageLabel(stage))},
                              count(stage),
                              std::move(parts),
                              std::move(own)});
    }
}

Table rowsOf(const Theory& theory, const Flow& flow, CountCell count) {
    Table table{.header = {"Stream", "Stage", "n", "Of these", "Note"}};
    for (const Stream& stream : theory[flow.streams])
        addRows(theory, stream.stages,
                flow.isOneStream ? "" : titleOrName(stream.title, stream.name),
                noteCell(theory, stream.attributes), count, table);
    addRows(theory, flow.stages, "All streams", {}, count, table);
    return table;
}

void addFlow(const Theory& theory, const Flow& flow, Blocks& out) {
    const std::string title = titleOrName(flow.title, flow.name);
    out.push_back(heading(3, title));
    for (const Attribute& attribute : theory[flow.attributes])
        if (attribute.property == Property::Description)
            for (Block& block : authored(attribute.value))
                out.push_back(std::move(block));
    addNotes(theory, flow.attributes, out);
    Table table = rowsOf(theory, flow, signedCountCell);
    if (!table.rows.empty())
        out.push_back(tableBlock(withoutEmptyColumns(std::move(table))));
    if (llvm::is_contained(viewNames(theory), viewName(flow)))
        out.push_back({.kind = BlockKind::Figure,
                       .text = title,
                       .view = viewName(flow),
                       .anchor = figureAnchor(viewName(flow))});
}

} // namespace

Table flowTable(const Material& material) {
    Table table{.name = "flow",
                .title = "Flow of papers",
                .caption = "Selection of sources: how many papers were left at each stage",
                .header = {"Flow", "Stream", "Stage", "n", "Of these", "Note"}};
    for (Id<Flow> id : ownFlows(material.theory)) {
        const Flow& flow = material.theory[id];
        Cell stream; // which a report names once for all its lines
        // Without signs, so that spreadsheets know numbers.
        for (std::vector<Cell>& row : rowsOf(material.theory, flow, countCell).rows) {
            std::vector<Cell>& cells = table.rows.emplace_back(std::move(row));
            stream = cells.front().empty() ? stream : cells.front();
            cells.front() = stream;
            cells.insert(cells.begin(), {Inline(titleOrName(flow.title, flow.name))});
        }
    }
    return withoutEmptyColumns(std::move(table));
}

void addFlows(const Material& material, Blocks& out) {
    const std::vector<Id<Flow>> flows = ownFlows(material.theory);
    if (flows.empty())
        return;
    out.push_back(heading(2, "Selection of sources", "selection"));
    for (Id<Flow> id : flows)
        addFlow(material.theory, material.theory[id], out);
}

} // namespace theory::backends::report
