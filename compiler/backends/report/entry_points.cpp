// The table of entry points: contexts and interventions that nothing in the theory brings about,
// and what they set going.
#include "analysis/ripples.h"
#include "backends/report/cmoc_ranges.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

namespace theory::backends::report {
namespace {

using namespace model;

// More of something and less of it are different beginnings.
struct EntryPoint {
    SlotKind kind;
    Id<Construct> construct;
    Direction direction;
    bool isNegated;

    friend auto operator<=>(const EntryPoint&, const EntryPoint&) = default;
};

struct Opened {
    const Use* first = nullptr; // none for what is declared and not at work yet
    std::vector<Id<Configuration>> configurations;
};

class EntryPoints {
public:
    explicit EntryPoints(const Material& material)
        : material_(material), theory_(material.theory), isBroughtAbout_(theory_.constructs.size()),
          isAtWork_(theory_.constructs.size()) {
        note();
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i)
            if (theory_.configurations[i].module == mainModule)
                open(Id<Configuration>(i));
        addDeclared();
        for (const analysis::Ripple& ripple : material.extent.ripples)
            next_[ripple.from].push_back(ripple.to);
    }

    std::vector<std::vector<Cell>> rows() const {
        std::vector<std::vector<Cell>> rows;
        for (const auto& [point, opened] : points_)
            rows.push_back(row(point, opened));
        return rows;
    }

private:
    // A link brings about what it leads to, and works with what it begins at.
    void note() {
        for (const Slot& slot : theory_.slots)
            for (const Use& use : theory_[slot.uses]) {
                isAtWork_[use.construct.index] = true;
                if (slot.kind == SlotKind::Outcome)
                    isBroughtAbout_[use.construct.index] = true;
            }
        for (const Link& link : theory_.links) {
            isAtWork_[theory_[link.from].construct.index] = true;
            isBroughtAbout_[theory_[link.to].construct.index] = true;
        }
    }

    void open(Id<Configuration> id) {
        for (const Slot& slot : theory_[theory_[id].slots]) {
            if (slot.kind != SlotKind::Context && slot.kind != SlotKind::Intervention)
                continue;
            for (const Use& use : theory_[slot.uses]) {
                if (isBroughtAbout_[use.construct.index])
                    continue;
                Opened& opened = points_[{slot.kind, use.construct, use.direction, use.isNegated}];
                if (!opened.first)
                    opened.first = &use;
                if (!llvm::is_contained(opened.configurations, id))
                    opened.configurations.push_back(id);
            }
        }
    }

    void addDeclared() {
        for (std::size_t i = 0; i < theory_.constructs.size(); ++i) {
            const Construct& construct = theory_.constructs[i];
            const bool isOne =
                construct.home == Role::Context || construct.home == Role::Intervention;
            if (isOne && construct.module == mainModule && !isAtWork_[i] && !isBroughtAbout_[i])
                points_.try_emplace(
                    {construct.home == Role::Context ? SlotKind::Context : SlotKind::Intervention,
                     Id<Construct>(i), Direction::None, false});
        }
    }

    // What ripples lead to from there, in order of declaration, without where they begin.
    std::vector<Id<Configuration>> reached(const std::vector<Id<Configuration>>& from) const {
        std::set<Id<Configuration>> met(from.begin(), from.end());
        std::vector<Id<Configuration>> left = from;
        while (!left.empty()) {
            const auto found = next_.find(left.back());
            left.pop_back();
            if (found == next_.end())
                continue;
            for (Id<Configuration> to : found->second)
                if (met.insert(to).second)
                    left.push_back(to);
        }
        for (Id<Configuration> id : from)
            met.erase(id);
        return {met.begin(), met.end()};
    }

    Inline nameOf(const EntryPoint& point, const Opened& opened) const {
        if (!opened.first)
            return mention(theory_, point.construct);
        Use use = *opened.first;
        use.hedge = Hedge::None;
        Inline name;
        return name.emphasis(use.isNegated ? "not " : "").add(phrase(theory_, use));
    }

    std::vector<Cell> row(const EntryPoint& point, const Opened& opened) const {
        const Construct& construct = theory_[point.construct];
        const std::vector<Id<Configuration>> further = reached(opened.configurations);
        const auto list = [&](const std::vector<Id<Configuration>>& ids) {
            return ids.empty() ? Cell() : Cell{withRanges(theory_, ids)};
        };
        return {{nameOf(point, opened)},
                {Inline(point.kind == SlotKind::Context ? "context" : "intervention")},
                noteCell(theory_, construct.attributes),
                opened.configurations.empty() ? Cell{Inline().emphasis("none yet")}
                                              : list(opened.configurations),
                list(further),
                bareCitations(material_, construct.citations)};
    }

    const Material& material_;
    const Theory& theory_;
    std::vector<bool> isBroughtAbout_, isAtWork_; // by construct
    std::map<EntryPoint, Opened> points_;         // contexts first, in order of declaration
    std::map<Id<Configuration>, std::vector<Id<Configuration>>> next_;
};

} // namespace

Table entryPointTable(const Material& material) {
    Table table{.name = "entry-points",
                .title = "Entry points",
                .caption = "Entry points: contexts and interventions that nothing in the theory "
                           "brings about",
                .header = {"Entry point", "Role", "Explanation", "CMOCs that it opens",
                           "Reached by ripples", "Evidence"},
                .rows = EntryPoints(material).rows()};
    return withoutEmptyColumns(std::move(table));
}

void addEntryPoints(const Material& material, Blocks& out) {
    Table table = entryPointTable(material);
    if (table.rows.empty())
        return;
    out.push_back(heading(2, "Entry points", "entry-points"));
    out.push_back(paragraph("Contexts and interventions that nothing in the theory brings about, "
                            "and the CMOCs that they open."));
    out.push_back(tableBlock(std::move(table)));
}

} // namespace theory::backends::report
