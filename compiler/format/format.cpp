// Blocks, and what entries have in common.
#include "format/format.h"

#include "format/formatter.h"

#include <algorithm>
#include <type_traits>

namespace theory::format {
namespace {

using namespace syntax;

template <typename Node, typename... Nodes>
constexpr bool isOneOf = (std::is_same_v<Node, Nodes> || ...);

// Whether what it says goes on at the column of its block.
bool usesColumn(const Entry& entry) {
    return std::visit(
        []<typename Node>(const Node*) {
            return isOneOf<Node, Judgement, Stage, Membership, Slot, Seen, Because, RelatedTo,
                           Ripple, Pending, ItemStatement, Characteristic, Finding, Addressees,
                           Basis, Curve, Towards, Selection, Grouping, Refinement>;
        },
        entry.is);
}

// Whether it begins with a word of the author's, which may look like a keyword.
bool beginsWithName(const Entry& entry) {
    return std::holds_alternative<const Stage*>(entry.is) ||
           std::holds_alternative<const Judgement*>(entry.is);
}

} // namespace

void Formatter::layAll(llvm::ArrayRef<Entry> entries, bool isOnOneLine, unsigned column) {
    bool isFirst = true;
    for (const Entry& entry : entries) {
        const bool mustJoin = beginsWithName(entry) && writer_.next() && writer_.next()->mayOpen;
        writer_.beginEntry(isFirst, isOnOneLine, mustJoin);
        std::visit([&](const auto* is) { lay(*is, {entry.span.end, column}); }, entry.is);
        isFirst = false;
    }
    writer_.endEntries(isFirst);
}

void Formatter::layBlock(const Block& block, unsigned column) {
    if (!block.span.isSomewhere())
        return;
    const bool isOnOneLine = writer_.isOneLineUntil(block.span.end - 1);
    writer_.word();
    if (isOnOneLine)
        document_.beginGroup();
    document_.beginIndent(indentation);
    const bool isEmpty = block.entries.empty() && !writer_.isCommentNext();
    const bool hasColumn = std::ranges::count_if(block.entries, usesColumn) > 1;
    layAll(block.entries, isOnOneLine, hasColumn ? column : 0);
    document_.endIndent();
    writer_.endBlock(isEmpty, isOnOneLine);
    writer_.wordsUntil(block.span.end);
    if (isOnOneLine)
        document_.endGroup();
}

void Formatter::layHead(const Text& title, const Block& block, Place place) {
    document_.beginIndent(2 * indentation);
    layText(title, 0);
    if (block.span.isSomewhere())
        writer_.wordsUntilBrace();
    else
        writer_.wordsUntil(place.end);
    document_.endIndent();
}

void Formatter::layDeclaration(const Text& title, const Block& block, unsigned column,
                               Place place) {
    layHead(title, block, place);
    layBlock(block, column);
}

void Formatter::layOpening(unsigned words, unsigned column) {
    std::size_t width = 0;
    for (unsigned i = 0; i < words && writer_.next(); ++i) {
        width += writer_.next()->text.size() + (i > 0);
        writer_.word();
    }
    writer_.pad(column > width ? column - static_cast<unsigned>(width) : 1);
}

void Formatter::layText(const Text& text, unsigned indent) {
    if (!text.isThere())
        return;
    writer_.wordsUntil(text.span.begin);
    document_.beginGroup();
    document_.beginIndent(indent);
    writer_.gap(writer_.isNext(PieceKind::LongText) ? Gap::Space : Gap::Soft);
    document_.endIndent();
    writer_.word();
    document_.endGroup();
}

void Formatter::layComma() {
    const bool isComma = writer_.isNext(PieceKind::Comma);
    if (isComma)
        writer_.word();
    writer_.gap(isComma ? Gap::Soft : Gap::Space);
}

std::string Formatter::run(Layout layout) {
    layAll(tree_.entries, false, 0);
    writer_.wordsUntil(tree_.file->whole().end);
    return document_.set(layout, writer_.lineEnd());
}

std::string format(const Tree& tree, Layout layout) { return Formatter(tree).run(layout); }

} // namespace theory::format
