// The chapter of constructs: a table for each home role.
#include "backends/anchors.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

namespace theory::backends::report {
namespace {

using namespace model;

struct RoleRow {
    Role role;
    llvm::StringRef heading;
};

// In the order of the name CMO, and what is beside it after.
constexpr RoleRow roles[] = {
    {Role::Context, "Contexts"}, {Role::Mechanism, "Mechanisms"},
    {Role::Outcome, "Outcomes"}, {Role::Intervention, "Interventions"},
    {Role::Actor, "Actors"},     {Role::Construct, "Without a role of their own"}};

constexpr Property texts[] = {Property::Description, Property::Resource, Property::Reasoning};
constexpr Property words[] = {Property::Kind, Property::Level, Property::Horizon, Property::Valence,
                              Property::Tag};

std::vector<Cell> row(const Material& material, Id<Construct> id) {
    const Theory& theory = material.theory;
    const Construct& construct = theory[id];
    std::vector<Cell> cells{{mention(theory, id).leadingTo("")}}; // which stands here
    const auto addTexts = [&](Property property) {
        Cell& cell = cells.emplace_back();
        for (const Attribute& attribute : theory[construct.attributes])
            if (attribute.property == property)
                for (Inline& line : authoredLines(attribute.value))
                    cell.push_back(std::move(line));
    };
    for (Property property : texts)
        addTexts(property);
    for (Property property : words) {
        const std::string value = values(theory, construct.attributes, property);
        cells.push_back(value.empty() ? Cell() : Cell{Inline(value)});
    }
    cells.push_back(construct.parent ? Cell{mention(theory, construct.parent)} : Cell());
    addTexts(Property::Note);
    cells.push_back(bareCitations(material, construct.citations));
    return cells;
}

Table emptyTable() {
    Table table{.header = {"Construct"}};
    for (Property property : texts)
        table.header.push_back(heading(property));
    for (Property property : words)
        table.header.push_back(heading(property));
    for (const char* title : {"Instance of", "Note", "Evidence"})
        table.header.push_back(title);
    return table;
}

// Where nothing but titles is known, a table would have a single column.
Block listOrTable(Table table) {
    if (table.header.size() > 1)
        return tableBlock(std::move(table));
    std::vector<Blocks> items;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        items.push_back({paragraph(std::move(table.rows[i].front().front()))});
        items.back().front().anchor = table.anchors[i];
    }
    return bullets(std::move(items));
}

void addRole(const Material& material, const RoleRow& role, Blocks& out) {
    const Theory& theory = material.theory;
    Table table = emptyTable();
    std::vector<Blocks> full;
    for (Id<Construct> id : material.extent.constructs) {
        const Construct& construct = theory[id];
        if (construct.home != role.role || construct.name.empty())
            continue;
        table.rows.push_back(row(material, id));
        table.anchors.push_back(anchorOf(theory, id));
        for (Blocks& item : fullCitations(material, construct.citations, mention(theory, id)))
            full.push_back(std::move(item));
    }
    if (table.rows.empty())
        return;
    out.push_back(heading(3, role.heading));
    out.push_back(listOrTable(withoutEmptyColumns(std::move(table))));
    addFullCitations(std::move(full), out);
}

} // namespace

void addConstructs(const Material& material, Blocks& out) {
    Blocks said;
    for (const RoleRow& role : roles)
        addRole(material, role, said);
    if (said.empty())
        return;
    out.push_back(heading(2, "Constructs", "constructs"));
    const auto unnamed = std::ranges::count_if(material.extent.constructs, [&](Id<Construct> id) {
        return material.theory[id].name.empty();
    });
    if (unnamed > 0)
        out.push_back(paragraph("Besides these, " + std::to_string(unnamed) +
                                (unnamed == 1 ? " construct is" : " constructs are") +
                                " named only where they are used."));
    out.insert(out.end(), said.begin(), said.end());
}

Table constructTable(const Material& material) {
    Table table = emptyTable();
    table.name = "constructs";
    table.title = "Constructs";
    table.caption = "Constructs, and what is said of each";
    table.header.insert(table.header.begin(), "Role");
    for (const RoleRow& role : roles)
        for (Id<Construct> id : material.extent.constructs) {
            const Construct& construct = material.theory[id];
            if (construct.home != role.role)
                continue;
            std::vector<Cell>& cells = table.rows.emplace_back(row(material, id));
            cells.insert(cells.begin(), {Inline(roleWords[construct.home])});
        }
    return withoutEmptyColumns(std::move(table));
}

} // namespace theory::backends::report
