// Finds out which slots a study uses.
#include "backends/report/cmoc_columns.h"

#include "support/table.h"

#include <algorithm>

namespace theory::backends::report {
namespace {

using namespace model;
using enum CmocColumn;

constexpr theory::Table<CmocColumn, llvm::StringRef> headings(
    {"CMOC", "Section", "Intervention", "Context", "Actor", "Trigger", "Mechanism: resource",
     "Mechanism: reasoning", "Mechanism", "Outcome", "For whom", "Where", "Seen in", "Level",
     "Tags", "Explanation", "Confidence", "Evidence", "Sources"});

constexpr CmocColumn usualOrder[] = {Intervention, Context,   Actor,     Trigger,
                                     Resource,     Reasoning, Mechanism, Outcome};

bool isSlot(CmocColumn column) {
    return std::ranges::find(usualOrder, column) != std::end(usualOrder);
}

std::vector<bool> usedColumns(const Theory& theory) {
    std::vector<bool> isUsed(static_cast<std::size_t>(CmocColumn::Count));
    const auto use = [&](CmocColumn column) { isUsed[static_cast<std::size_t>(column)] = true; };
    for (const settings::RequiredSlot& required : theory.requiredSlots)
        use(columnOf(required.kind));
    for (const Configuration& configuration : theory.configurations)
        if (configuration.module == mainModule)
            for (const Slot& slot : theory[configuration.slots])
                use(columnOf(slot.kind));
    use(Context);
    use(Outcome);
    const auto isThere = [&](CmocColumn column) {
        return isUsed[static_cast<std::size_t>(column)];
    };
    if (!isThere(Resource) && !isThere(Reasoning))
        use(Mechanism);
    return isUsed;
}

// Those that `theory.toml` names keep its order; each of the others follows the one that it usually
// follows.
std::vector<CmocColumn> studysOrder(const Theory& theory) {
    std::vector<CmocColumn> order;
    for (const settings::RequiredSlot& required : theory.requiredSlots) {
        const CmocColumn column = columnOf(required.kind);
        if (isSlot(column) && std::ranges::find(order, column) == order.end())
            order.push_back(column);
    }
    auto before = order.end();
    for (CmocColumn column : usualOrder) {
        const auto known = std::ranges::find(order, column);
        if (known == order.end())
            before = order.insert(before == order.end() ? order.begin() : before + 1, column);
        else
            before = known;
    }
    return order;
}

} // namespace

std::string headingOf(CmocColumn column) { return headings[column].str(); }

CmocColumn columnOf(SlotKind kind) {
    switch (kind) {
    case SlotKind::Context:
        return Context;
    case SlotKind::Mechanism:
        return Mechanism;
    case SlotKind::Outcome:
        return Outcome;
    case SlotKind::Intervention:
        return Intervention;
    case SlotKind::Actor:
        return Actor;
    case SlotKind::Trigger:
        return Trigger;
    case SlotKind::Resource:
        return Resource;
    case SlotKind::Reasoning:
        return Reasoning;
    case SlotKind::For:
        return ForWhom;
    case SlotKind::Where:
    case SlotKind::RegardlessOf:
    case SlotKind::Count:
        break;
    }
    return Where;
}

std::vector<CmocColumn> slotColumns(const Theory& theory) {
    const std::vector<bool> isUsed = usedColumns(theory);
    std::vector<CmocColumn> columns = studysOrder(theory);
    std::erase_if(columns, [&](CmocColumn it) { return !isUsed[static_cast<std::size_t>(it)]; });
    return columns;
}

} // namespace theory::backends::report
