// Asks each node for its block.
#include "syntax/walk.h"

namespace theory::syntax {

const Block* blockOf(const Entry& entry) {
    return std::visit(
        [](const auto* node) -> const Block* {
            if constexpr (requires { node->block; })
                return node->block.span.isSomewhere() ? &node->block : nullptr;
            else
                return nullptr;
        },
        entry.is);
}

void walk(llvm::ArrayRef<Entry> entries, llvm::function_ref<bool(const Entry&)> visit) {
    for (const Entry& entry : entries) {
        if (!visit(entry))
            continue;
        if (const Block* block = blockOf(entry))
            walk(block->entries, visit);
        if (const auto* evidence = std::get_if<const Evidence*>(&entry.is))
            for (const Citation& citation : (*evidence)->citations)
                walk(citation.block.entries, visit);
    }
}

std::vector<const Entry*> entriesAt(llvm::ArrayRef<Entry> entries, std::uint32_t offset) {
    std::vector<const Entry*> found;
    walk(entries, [&](const Entry& entry) {
        const bool holds = entry.span.begin <= offset && offset <= entry.span.end;
        if (holds)
            found.push_back(&entry);
        return holds;
    });
    // Of two that touch at the offset, the later one is meant.
    std::vector<const Entry*> chain;
    for (const Entry* entry : found) {
        while (!chain.empty() && chain.back()->span.end <= entry->span.begin)
            chain.pop_back();
        chain.push_back(entry);
    }
    return chain;
}

} // namespace theory::syntax
