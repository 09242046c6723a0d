// Fills the rows of tables of configurations.
#include "backends/report/cmoc_table.h"

#include "analysis/path.h"
#include "analysis/ripples.h"
#include "backends/anchors.h"
#include "backends/flow_words.h"
#include "backends/report/authored.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace theory::backends::report {
namespace {

using namespace model;

// The number of each step, by slot, where a configuration is a path of several steps; else none.
std::vector<std::size_t> stepNumbers(const Theory& theory, const Configuration& configuration) {
    std::vector<std::size_t> numbers(configuration.slots.size());
    if (std::ranges::none_of(theory[configuration.slots], &Slot::isNextStep))
        return numbers;
    std::size_t number = 0;
    for (const analysis::Stage& stage : analysis::path(theory, configuration)) {
        ++number;
        for (Id<Slot> slot : stage.slots)
            numbers[slot.index - configuration.slots.begin] = number;
    }
    return numbers;
}

// With a mark between lines that survives where line breaks do not.
void addLine(Inline line, Cell& out) {
    if (!out.empty())
        out.back().plain(";");
    out.push_back(std::move(line));
}

// The heading says `for` and `where`, and not `regardless of`.
Inline lineOf(const Theory& theory, const Slot& slot, std::size_t step) {
    Inline line;
    if (step > 0)
        line.plain("(" + std::to_string(step) + ") ");
    else if (slot.isNextStep)
        line.emphasis("then ");
    line.add(slot.kind == SlotKind::RegardlessOf ? guard(theory, slot) : phrase(theory, slot));
    for (const Slot& inner : theory[slot.guards])
        line.plain(", ").add(guard(theory, inner));
    return line;
}

std::string inWords(const analysis::Support& support) {
    std::string words;
    const auto add = [&](std::uint32_t count, const char* what) {
        if (count > 0)
            words += (words.empty() ? "" : ", ") + std::to_string(count) + " " + what;
    };
    add(support.supporting, "supporting");
    add(support.contesting, "contesting");
    add(support.refining, "refining");
    return words;
}

llvm::StringRef titleOf(const Section& section) {
    return section.title.empty() ? section.name : section.title;
}

class Row {
public:
    Row(const Material& material, Id<Configuration> id)
        : material_(material), theory_(material.theory), id_(id), configuration_(theory_[id]) {
        addSlots();
    }

    Cell cell(CmocColumn column) {
        switch (column) {
        case CmocColumn::Name:
            return name();
        case CmocColumn::Section:
            return section();
        case CmocColumn::SeenIn:
            return seenIn();
        case CmocColumn::Level:
            return text(values(theory_, configuration_.attributes, Property::Level));
        case CmocColumn::Tags:
            return text(values(theory_, configuration_.attributes, Property::Tag));
        case CmocColumn::Explanation:
            return authoredLines(configuration_.because);
        case CmocColumn::Confidence:
            return confidence();
        case CmocColumn::Evidence:
            return text(inWords(material_.support[id_.index]));
        case CmocColumn::Sources:
            return sources();
        default:
            return cells_[column];
        }
    }

    // What the sections around it say of all their configurations, the outermost first.
    void addScopesOfSections() {
        std::vector<Id<Section>> around;
        for (auto at = configuration_.section; at; at = theory_[at].parent)
            around.push_back(at);
        for (Id<Section> section : llvm::reverse(around))
            for (const Slot& scope : theory_[theory_[section].scopes])
                addLine(lineOf(theory_, scope, 0), cells_[columnOf(scope.kind)]);
        takesPlacesOfSections_ = true;
    }

private:
    static Cell text(const std::string& words) {
        return words.empty() ? Cell() : Cell{Inline(words)};
    }

    void addSlots() {
        const std::vector<std::size_t> steps = stepNumbers(theory_, configuration_);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Slot& slot = theory_.slots[configuration_.slots.begin + i];
            addLine(lineOf(theory_, slot, steps[i]), cells_[columnOf(slot.kind)]);
        }
    }

    Cell name() const {
        Inline name;
        name.strong(configuration_.name);
        Cell cell{name.plain(configuration_.title.empty() ? "" : " ").plain(configuration_.title)};
        if (configuration_.parent)
            cell.push_back(
                Inline().emphasis("part of ").add(mention(theory_, configuration_.parent)));
        if (!configuration_.refined.empty()) {
            Inline line = Inline().emphasis("refines ");
            for (const Refined& refined : theory_[configuration_.refined])
                line.plain(&refined == theory_[configuration_.refined].begin() ? "" : ", ")
                    .plain(reference(theory_, refined.configuration));
            addLine(std::move(line), cell);
        }
        if (configuration_.isHole || !configuration_.hole.empty())
            cell.push_back(Inline().emphasis("pending: ").plain(configuration_.hole));
        return cell;
    }

    Cell section() const {
        std::string path;
        for (auto at = configuration_.section; at; at = theory_[at].parent)
            path = (titleOf(theory_[at]) + (path.empty() ? "" : " › " + path)).str();
        return text(path);
    }

    // Those of a section count where the configuration names none.
    Cell seenIn() const {
        std::string names;
        for (const Place& place : takesPlacesOfSections_ ? analysis::places(theory_, id_)
                                                         : theory_[configuration_.places]) {
            const llvm::StringRef title = place.declared ? theory_[place.declared].title : "";
            names += (names.empty() ? "" : ", ") + titleOrName(title, place.name);
        }
        return text(names);
    }

    Cell confidence() const {
        if (!configuration_.confidence)
            return {};
        const Confidence& confidence = theory_[configuration_.confidence];
        Inline line;
        line.plain(levelWords[confidence.level]);
        if (!confidence.why.empty())
            line.plain(": ").plain(confidence.why);
        return {line};
    }

    Cell sources() const {
        Inline names;
        for (const analysis::Ground& ground : material_.grounds[id_])
            names.plain(names.empty() ? "" : "; ").add(sourceName(material_, ground.source));
        return names.empty() ? Cell() : Cell{std::move(names)};
    }

    const Material& material_;
    const Theory& theory_;
    Id<Configuration> id_;
    const Configuration& configuration_;
    bool takesPlacesOfSections_ = false;
    std::map<CmocColumn, Cell> cells_; // those of slots
};

} // namespace

CmocTables::CmocTables(const Material& material)
    : material_(material), slots_(slotColumns(material.theory)) {}

Table CmocTables::table(llvm::ArrayRef<Id<Configuration>> ids,
                        llvm::ArrayRef<CmocColumn> columns) const {
    const bool isWhole = llvm::is_contained(columns, CmocColumn::Section);
    Table table{.name = "cmocs", .title = "CMOCs"};
    std::vector<std::size_t> kept;
    for (CmocColumn column : columns) {
        if (llvm::is_contained(slots_, column))
            kept.push_back(table.header.size());
        table.header.push_back(headingOf(column));
    }
    for (Id<Configuration> id : ids) {
        Row row(material_, id);
        if (isWhole)
            row.addScopesOfSections();
        std::vector<Cell>& cells = table.rows.emplace_back();
        for (CmocColumn column : columns)
            cells.push_back(row.cell(column));
        table.anchors.push_back(anchorOf(material_.theory, id));
    }
    return withoutEmptyColumns(std::move(table), kept);
}

Table CmocTables::ofSection(llvm::ArrayRef<Id<Configuration>> ids) const {
    std::vector<CmocColumn> columns{CmocColumn::Name};
    llvm::append_range(columns, slots_);
    for (CmocColumn column : {CmocColumn::ForWhom, CmocColumn::Where, CmocColumn::SeenIn,
                              CmocColumn::Level, CmocColumn::Tags, CmocColumn::Evidence})
        columns.push_back(column);
    Table table = this->table(ids, columns);
    const Id<Section> section = material_.theory[ids.front()].section;
    table.caption = "Configurations of contexts, mechanisms and outcomes";
    if (section)
        table.caption += ": " + titleOf(material_.theory[section]).str();
    return table;
}

Table CmocTables::whole() const {
    std::vector<Id<Configuration>> ids;
    for (std::size_t i = 0; i < material_.theory.configurations.size(); ++i)
        if (material_.theory.configurations[i].module == mainModule)
            ids.emplace_back(i);
    std::vector<CmocColumn> columns{CmocColumn::Name, CmocColumn::Section};
    llvm::append_range(columns, slots_);
    for (CmocColumn column : {CmocColumn::ForWhom, CmocColumn::Where, CmocColumn::SeenIn,
                              CmocColumn::Level, CmocColumn::Tags, CmocColumn::Explanation,
                              CmocColumn::Confidence, CmocColumn::Evidence, CmocColumn::Sources})
        columns.push_back(column);
    Table table = this->table(ids, columns);
    table.caption = "Configurations of contexts, mechanisms and outcomes";
    return table;
}

Table configurationTable(const Material& material) { return CmocTables(material).whole(); }

} // namespace theory::backends::report
