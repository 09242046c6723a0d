// Asks for the memory in which names are.
#include "model/fetch.h"

namespace theory::model {
namespace {

template <typename T>
void fetch(const Names<T>& names, llvm::StringRef name, bool isThere) {
    if (isThere)
        names.fetchName(name);
    else
        names.fetch(name);
}

} // namespace

void fetchNode(const void* node) {
    constexpr int linesBefore = 8, bytesOfLine = 64;
    for (int line = -1; line < linesBefore; ++line)
        __builtin_prefetch(static_cast<const char*>(node) - line * bytesOfLine);
}

void fetchPlaces(const syntax::Entry& entry, const Scope& scope) {
    if (const auto* construct = std::get_if<const syntax::Construct*>(&entry.is)) {
        scope.constructs.fetch((*construct)->name.text);
        scope.texts.fetch((*construct)->title.value);
    }
}

void fetchNames(const syntax::Block& block, const Scope& scope, bool isThere) {
    for (const syntax::Entry& entry : block.entries) {
        if (const auto* evidence = std::get_if<const syntax::Evidence*>(&entry.is)) {
            for (const syntax::Citation& citation : (*evidence)->citations)
                fetch(scope.sources, citation.key.text, isThere);
        } else if (const auto* slot = std::get_if<const syntax::Slot*>(&entry.is)) {
            for (const syntax::Operand& operand : (*slot)->operands)
                if (operand.use.isQuoted)
                    fetch(scope.texts, operand.use.target.text, isThere);
                else
                    fetch(scope.constructs, operand.use.target.text, isThere);
        }
    }
}

} // namespace theory::model
