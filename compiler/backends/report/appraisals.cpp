// The chapter of appraisals: a row a source, a column a scale.
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

namespace theory::backends::report {
namespace {

using namespace model;

// `low < moderate < high`, or `direct | indirect`.
std::string gradesOf(const Theory& theory, const Scale& scale) {
    std::string words;
    for (const Grade& grade : theory[scale.grades])
        words += (words.empty() ? "" : scale.isOrdered ? " < " : " | ") + grade.word.str();
    return words;
}

std::string titleOf(const Scale& scale) {
    return scale.title.empty() ? scale.name.str() : scale.title.str();
}

Cell cellOf(const Theory& theory, Id<Source> source, Id<Scale> scale) {
    for (const Judgement& judgement : theory.judgementsOf(source)) {
        if (judgement.scale != scale)
            continue;
        Cell cell{Inline().emphasis(theory[judgement.grade].word)};
        if (!judgement.why.empty())
            cell.push_back(Inline(judgement.why));
        return cell;
    }
    return {};
}

void addNote(const Theory& theory, const AppraisalNote& note, Cell& cell) {
    for (Property property : {Property::Note, Property::Coder, Property::Date})
        if (const std::string value = values(theory, note.attributes, property); !value.empty())
            cell.push_back(property == Property::Note ? Inline(value)
                                                      : Inline(heading(property) + ": " + value));
}

} // namespace

Table appraisalTable(const Material& material) {
    const Theory& theory = material.theory;
    Table table{.name = "appraisals",
                .title = "Appraisals",
                .caption = "Appraisal of sources",
                .header = {"Source"}};
    for (const Scale& scale : theory.scales)
        table.header.push_back(titleOf(scale));
    table.header.push_back("Note");
    for (Id<Source> id : material.extent.sources) {
        if (theory.judgementsOf(id).empty())
            continue;
        std::vector<Cell> row{{sourceNameAlone(material, id)}};
        for (std::size_t i = 0; i < theory.scales.size(); ++i)
            row.push_back(cellOf(theory, id, Id<Scale>(i)));
        Cell& notes = row.emplace_back();
        for (const AppraisalNote& note : theory.notesOf(id))
            addNote(theory, note, notes);
        table.rows.push_back(std::move(row));
    }
    return withoutEmptyColumns(std::move(table));
}

void addAppraisals(const Material& material, Blocks& out) {
    const Theory& theory = material.theory;
    Table table = appraisalTable(material);
    if (table.rows.empty())
        return;
    std::vector<Blocks> scales;
    for (const Scale& scale : theory.scales)
        scales.push_back({paragraph(
            Inline().strong(titleOf(scale)).plain(": ").emphasis(gradesOf(theory, scale)))});
    out.push_back(heading(2, "Appraisal of sources", "appraisal"));
    out.push_back(bullets(std::move(scales)));
    out.push_back(tableBlock(std::move(table)));
}

} // namespace theory::backends::report
