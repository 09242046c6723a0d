// The chapter of configurations: a table for each section, with the columns of published ones.
#include "backends/anchors.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"

#include "analysis/path.h"

namespace theory::backends::report {
namespace {

using namespace model;

enum Column : std::size_t {
    Name,
    Intervention,
    Context,
    Actor,
    Trigger,
    Mechanism,
    Outcome,
    Level,
    Tags,
    Evidence
};

constexpr int deepestHeading = 6;

Column columnOf(SlotKind kind) {
    switch (kind) {
    case SlotKind::Mechanism:
    case SlotKind::Resource:
    case SlotKind::Reasoning:
        return Mechanism;
    case SlotKind::Outcome:
        return Outcome;
    case SlotKind::Intervention:
        return Intervention;
    case SlotKind::Actor:
        return Actor;
    case SlotKind::Trigger:
        return Trigger;
    default:
        return Context; // and what limits the whole
    }
}

bool isGuard(SlotKind kind) {
    return kind == SlotKind::For || kind == SlotKind::Where || kind == SlotKind::RegardlessOf;
}

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

void addSlot(const Theory& theory, const Slot& slot, std::size_t step, Cell& out) {
    Inline line;
    if (step > 0)
        line.plain("(" + std::to_string(step) + ") ");
    else if (slot.isNextStep)
        line.emphasis("then ");
    if (isGuard(slot.kind))
        line.add(guard(theory, slot));
    else if (slot.kind == SlotKind::Resource || slot.kind == SlotKind::Reasoning)
        line.emphasis((slotWords[slot.kind] + ": ").str()).add(phrase(theory, slot));
    else
        line.add(phrase(theory, slot));
    for (const Slot& inner : theory[slot.guards])
        line.plain(", ").add(guard(theory, inner));
    addLine(std::move(line), out);
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

void addIfThere(const std::string& text, Cell& out) {
    if (!text.empty())
        out.push_back(Inline(text));
}

std::vector<Cell> row(const Material& material, Id<Configuration> id) {
    const Theory& theory = material.theory;
    const Configuration& configuration = theory[id];
    std::vector<Cell> cells(Evidence + 1);
    Inline name;
    name.strong(configuration.name);
    cells[Name].push_back(
        name.plain(configuration.title.empty() ? "" : " ").plain(configuration.title));
    if (configuration.parent)
        cells[Name].push_back(
            Inline().emphasis("part of ").add(mention(theory, configuration.parent)));
    if (!configuration.refined.empty()) {
        Inline line = Inline().emphasis("refines ");
        for (const Refined& refined : theory[configuration.refined])
            line.plain(&refined == theory[configuration.refined].begin() ? "" : ", ")
                .plain(reference(theory, refined.configuration));
        addLine(std::move(line), cells[Name]);
    }
    if (configuration.isHole || !configuration.hole.empty())
        cells[Name].push_back(Inline().emphasis("pending: ").plain(configuration.hole));
    const std::vector<std::size_t> steps = stepNumbers(theory, configuration);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Slot& slot = theory.slots[configuration.slots.begin + i];
        addSlot(theory, slot, steps[i], cells[columnOf(slot.kind)]);
    }
    if (!configuration.places.empty())
        addLine(places(theory, configuration.places), cells[Context]);
    addIfThere(values(theory, configuration.attributes, Property::Level), cells[Level]);
    addIfThere(values(theory, configuration.attributes, Property::Tag), cells[Tags]);
    addIfThere(inWords(material.support[id.index]), cells[Evidence]);
    return cells;
}

// Where configurations were taken from, said once for all that were taken from the same place.
void addProvenance(const Material& material, llvm::ArrayRef<Id<Configuration>> ids, Blocks& out) {
    const Theory& theory = material.theory;
    std::vector<std::pair<Inline, std::vector<Id<Configuration>>>> takenFrom;
    for (Id<Configuration> id : ids)
        for (const Citation& citation : theory[theory[id].citations]) {
            if (citation.stance != Stance::Reported || !isBare(citation))
                continue;
            Inline place = sourceAndLocators(material, citation);
            auto known = std::ranges::find_if(takenFrom,
                                              [&](const auto& one) { return one.first == place; });
            if (known == takenFrom.end())
                known = takenFrom.emplace(takenFrom.end(), std::move(place),
                                          std::vector<Id<Configuration>>());
            known->second.push_back(id);
        }
    for (const auto& [place, taken] : takenFrom)
        out.push_back(paragraph(Inline()
                                    .emphasis("Reported in ")
                                    .add(place)
                                    .plain(": ")
                                    .add(mentions(theory, taken))
                                    .plain(".")));
}

void addTable(const Material& material, llvm::ArrayRef<Id<Configuration>> ids, int level,
              Blocks& out) {
    if (ids.empty())
        return;
    Table table{.header = {"CMOC", "Intervention", "Context", "Actor", "Trigger", "Mechanism",
                           "Outcome", "Level", "Tags", "Evidence"}};
    for (Id<Configuration> id : ids) {
        table.rows.push_back(row(material, id));
        table.anchors.push_back(anchorOf(material.theory, id));
    }
    out.push_back(tableBlock(withoutEmptyColumns(std::move(table), {Context, Mechanism, Outcome})));
    addProvenance(material, ids, out);
    for (Id<Configuration> id : ids)
        addDetails(material, id, std::min(level + 1, deepestHeading), out);
}

class Chapter {
public:
    Chapter(const Material& material, Blocks& out)
        : material_(material), theory_(material.theory), out_(out),
          inSection_(theory_.sections.size()), hasAny_(theory_.sections.size()) {
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i) {
            const Configuration& configuration = theory_.configurations[i];
            if (configuration.module != mainModule)
                continue;
            if (!configuration.section)
                outside_.emplace_back(i);
            else
                inSection_[configuration.section.index].emplace_back(i);
            for (auto at = configuration.section; at && !hasAny_[at.index]; at = theory_[at].parent)
                hasAny_[at.index] = true;
        }
    }

    void write() {
        out_.push_back(
            heading(2, "Configurations of contexts, mechanisms and outcomes (CMOCs)", "cmocs"));
        addTable(material_, outside_, 2, out_);
        std::vector<int> levels(theory_.sections.size());
        for (std::size_t i = 0; i < theory_.sections.size(); ++i) {
            const Section& section = theory_.sections[i];
            levels[i] =
                section.parent ? std::min(levels[section.parent.index] + 1, deepestHeading) : 3;
            if (!hasAny_[i])
                continue;
            addIntroduction(Id<Section>(i), levels[i]);
            addTable(material_, inSection_[i], levels[i], out_);
        }
    }

private:
    void addIntroduction(Id<Section> id, int level) {
        const Section& section = theory_[id];
        out_.push_back(heading(level, section.title.empty() ? section.name : section.title,
                               anchorOf(theory_, id)));
        for (const Attribute& attribute : theory_[section.attributes])
            if (attribute.property == Property::Description)
                for (Block& block : authored(attribute.value))
                    out_.push_back(std::move(block));
        std::vector<Blocks> holding;
        for (const Slot& scope : theory_[section.scopes])
            holding.push_back({paragraph(guard(theory_, scope))});
        if (!section.places.empty())
            holding.push_back({paragraph(places(theory_, section.places))});
        if (const std::string where = values(theory_, section.attributes, Property::Level);
            !where.empty())
            holding.push_back({paragraph(Inline().emphasis("level ").plain(where))});
        if (!holding.empty()) {
            out_.push_back(paragraph("For all CMOCs in this section:"));
            out_.push_back(bullets(std::move(holding)));
        }
        addNotes(theory_, section.attributes, out_);
    }

    const Material& material_;
    const Theory& theory_;
    Blocks& out_;
    std::vector<Id<Configuration>> outside_;
    std::vector<std::vector<Id<Configuration>>> inSection_;
    std::vector<bool> hasAny_;
};

} // namespace

void addConfigurations(const Material& material, Blocks& out) {
    if (std::ranges::any_of(material.theory.configurations,
                            [](const Configuration& it) { return it.module == mainModule; }))
        Chapter(material, out).write();
}

} // namespace theory::backends::report
