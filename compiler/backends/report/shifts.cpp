// The chapter of shifts: what grows and what shrinks along a scale, as a table and as a picture.
#include "backends/flow_words.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"
#include "backends/shift_words.h"

namespace theory::backends::report {
namespace {

using namespace model;

// A row for each curve, a column for each grade; empty where no level is stated.
Table levels(const Theory& theory, const Shift& shift) {
    Table table{.header = {"What"}};
    for (const Grade& grade : theory[theory[shift.scale].grades])
        table.header.push_back(grade.word.str());
    for (const Curve& curve : theory[shift.curves]) {
        std::vector<Cell> row(table.header.size());
        row.front() = {mention(theory, theory[curve.use].construct)};
        for (const CurvePoint& point : theory[curve.points])
            row[1 + point.grade.index - theory[shift.scale].grades.begin] = {
                Inline(strengthWords[point.strength])};
        table.rows.push_back(std::move(row));
    }
    return table;
}

void addShift(const Material& material, const Shift& shift, Blocks& out) {
    const Theory& theory = material.theory;
    const std::string title = titleOrName(shift.title, shift.name);
    out.push_back(heading(3, title));
    for (const Attribute& attribute : theory[shift.attributes])
        if (attribute.property == Property::Description)
            for (Block& block : authored(attribute.value))
                out.push_back(std::move(block));
    const Scale& scale = theory[shift.scale];
    Inline along("Along the scale: ");
    along.plain(titleOrName(scale.title, scale.name)).plain(".");
    for (const Use& use : theory[shift.towards])
        along.plain(&use == theory[shift.towards].begin() ? " Towards: " : "; ")
            .add(phrase(theory, use));
    if (!shift.towards.empty())
        along.plain(".");
    out.push_back(paragraph(std::move(along)));
    if (!shift.curves.empty())
        out.push_back(tableBlock(levels(theory, shift)));
    out.push_back({.kind = BlockKind::Figure, .text = title, .view = viewName(theory, shift)});
    for (Inline& line : bareCitations(material, shift.citations))
        out.push_back(paragraph(std::move(line)));
    addFullCitations(fullCitations(material, shift.citations, {}), out);
    addNotes(theory, shift.attributes, out);
}

} // namespace

void addShifts(const Material& material, Blocks& out) {
    const std::vector<Id<Shift>> shifts = ownShifts(material.theory);
    if (shifts.empty())
        return;
    out.push_back(heading(2, "Shifts"));
    for (Id<Shift> id : shifts)
        addShift(material, material.theory[id], out);
}

} // namespace theory::backends::report
