// The table of mechanisms: of which kind each is, and to which outcome it leads most often.
#include "backends/report/authored.h"
#include "backends/report/cmoc_ranges.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace theory::backends::report {
namespace {

using namespace model;

bool isOfMechanism(SlotKind kind) {
    return kind == SlotKind::Mechanism || kind == SlotKind::Resource || kind == SlotKind::Reasoning;
}

// More of something and less of it are different outcomes. Hedges make no difference.
struct Result {
    Id<Construct> construct;
    Direction direction;
    bool isNegated;

    friend auto operator<=>(const Result&, const Result&) = default;
};

Inline wordsOf(const Theory& theory, const Result& result) {
    Inline out;
    out.emphasis(result.isNegated ? "not " : "");
    if (result.direction != Direction::None)
        out.emphasis((directionWords[result.direction] + " ").str());
    return out.add(mention(theory, result.construct));
}

// Each counts once for a configuration, however often it stands there.
std::vector<Result> resultsOf(const Theory& theory, Id<Configuration> id) {
    std::vector<Result> results;
    for (const Slot& slot : theory[theory[id].slots])
        if (slot.kind == SlotKind::Outcome)
            for (const Use& use : theory[slot.uses]) {
                const Result result{use.construct, use.direction, use.isNegated};
                if (!llvm::is_contained(results, result))
                    results.push_back(result);
            }
    return results;
}

// All that are as frequent; how often, where that says anything.
Cell mostFrequent(const Theory& theory, const std::vector<Id<Configuration>>& ids) {
    std::map<Result, std::size_t> counts;
    std::size_t most = 0;
    for (Id<Configuration> id : ids)
        for (const Result& result : resultsOf(theory, id))
            most = std::max(most, ++counts[result]);
    if (most == 0)
        return {Inline("n/a")};
    Inline line;
    for (const auto& [result, count] : counts)
        if (count == most)
            line.plain(line.empty() ? "" : "; ").add(wordsOf(theory, result));
    if (ids.size() > 1)
        line.plain(" (" + std::to_string(most) + " of " + std::to_string(ids.size()) + ")");
    return {std::move(line)};
}

Cell definition(const Theory& theory, const Construct& construct) {
    Cell cell;
    for (Property property : {Property::Description, Property::Resource, Property::Reasoning})
        for (const Attribute& attribute : theory[construct.attributes])
            if (attribute.property == property)
                for (Inline& line : authoredLines(attribute.value)) {
                    const bool isPart = property != Property::Description;
                    cell.push_back(
                        Inline()
                            .emphasis(isPart ? (propertyWords[property] + ": ").str() : "")
                            .add(line));
                }
    return cell;
}

std::vector<Cell> row(const Theory& theory, Id<Construct> id,
                      const std::vector<Id<Configuration>>& ids) {
    const Construct& construct = theory[id];
    const std::string kind = values(theory, construct.attributes, Property::Kind);
    return {{mention(theory, id)},
            kind.empty() ? Cell() : Cell{Inline(kind)},
            definition(theory, construct),
            construct.parent ? Cell{mention(theory, construct.parent)} : Cell(),
            {Inline(std::to_string(ids.size()))},
            ids.empty() ? Cell() : Cell{withRanges(theory, ids)},
            mostFrequent(theory, ids)};
}

} // namespace

Table mechanismTable(const Material& material) {
    const Theory& theory = material.theory;
    std::map<Id<Construct>, std::vector<Id<Configuration>>> at;
    for (std::size_t i = 0; i < theory.constructs.size(); ++i)
        if (theory.constructs[i].module == mainModule &&
            theory.constructs[i].home == Role::Mechanism)
            at.try_emplace(Id<Construct>(i));
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        if (theory.configurations[i].module != mainModule)
            continue;
        for (const Slot& slot : theory[theory.configurations[i].slots])
            if (isOfMechanism(slot.kind))
                for (const Use& use : theory[slot.uses]) {
                    std::vector<Id<Configuration>>& ids = at[use.construct];
                    if (ids.empty() || ids.back().index != i)
                        ids.emplace_back(i);
                }
    }
    Table table{.name = "mechanisms",
                .title = "Mechanisms",
                .caption = "Mechanisms, and the outcome that each leads to most often",
                .header = {"Mechanism", "Kind", "Definition", "Instance of", "CMOCs", "At work in",
                           "Most frequent outcome"}};
    for (const auto& [id, ids] : at)
        table.rows.push_back(row(theory, id, ids));
    return withoutEmptyColumns(std::move(table));
}

void addMechanisms(const Material& material, Blocks& out) {
    Table table = mechanismTable(material);
    if (table.rows.empty())
        return;
    out.push_back(heading(2, "Mechanisms", "mechanisms"));
    out.push_back(paragraph("In how many CMOCs each is at work, and the outcome that it leads to "
                            "most often."));
    out.push_back(tableBlock(std::move(table)));
}

} // namespace theory::backends::report
