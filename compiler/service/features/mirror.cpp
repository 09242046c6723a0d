// A CMOC's mirror: the same claim with its directions turned round.
#include "service/features/refactorings.h"

#include "syntax/walk.h"

#include "fmt/format.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace theory::service {
namespace {

// What is there without a word turns into its absence.
constexpr Table<Direction, llvm::StringRef> opposites({"no", "less", "more", "low", "high", ""});

// The text of a stretch with other words in some places.
std::string textWith(const SourceFile& file, Span span, std::vector<Edit> edits) {
    llvm::sort(edits, [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    std::string text;
    std::uint32_t done = span.begin;
    for (const Edit& edit : edits) {
        text += file.text({done, edit.span.begin});
        text += edit.replacement;
        done = edit.span.end;
    }
    return text + file.text({done, span.end}).str();
}

// Turns round what an operand says; `not` before it is left alone, and so it stays turned.
void turn(const syntax::Operand& operand, const SourceFile& file, std::vector<Edit>& out) {
    for (const syntax::Operand& member : operand.group)
        turn(member, file, out);
    if (!operand.group.empty() || !operand.use.target.span.isSomewhere())
        return;
    const syntax::Use& use = operand.use;
    const std::uint32_t target = use.target.span.begin;
    const llvm::StringRef opposite = opposites[use.direction];
    const llvm::StringRef before = file.text({use.span.begin, target});
    const std::size_t at = use.direction == Direction::None
                               ? before.size()
                               : before.rfind(directionWords[use.direction]);
    out.push_back({{use.span.begin + static_cast<std::uint32_t>(at), target},
                   opposite.empty() ? "" : (opposite + " ").str()});
}

bool isTurned(SlotKind kind) {
    return kind == SlotKind::Context || kind == SlotKind::Mechanism || kind == SlotKind::Outcome ||
           kind == SlotKind::Trigger || kind == SlotKind::Reasoning;
}

std::string lineOf(const syntax::Slot& slot, Span span, const SourceFile& file) {
    std::vector<Edit> edits;
    if (isTurned(slot.kind))
        for (const syntax::Operand& operand : slot.operands)
            turn(operand, file, edits);
    if (slot.block.span.isSomewhere()) // evidence and guards are those of the other claim
        edits.push_back({slot.block.span, ""});
    return llvm::StringRef(textWith(file, span, std::move(edits))).rtrim().str();
}

std::string freeName(llvm::StringRef name, const model::Theory& theory) {
    const auto isTaken = [&](llvm::StringRef wanted) {
        return llvm::any_of(theory.configurations,
                            [&](const model::Configuration& one) { return one.name == wanted; });
    };
    std::string wanted = name.str() + (llvm::isDigit(name.front()) ? "m" : "_mirror");
    for (int number = 2; isTaken(wanted); ++number)
        wanted = fmt::format("{}{}{}", name.str(), llvm::isDigit(name.front()) ? "m" : "_mirror",
                             number);
    return wanted;
}

} // namespace

void addMirror(const SourceFile& file, Span span, const Snapshot& snapshot,
               std::vector<CodeAction>& out) {
    const syntax::Tree* tree = snapshot.treeOf(file);
    if (!tree)
        return;
    const syntax::Entry* entry = nullptr;
    for (const syntax::Entry* one : syntax::entriesAt(tree->entries, span.begin))
        if (std::holds_alternative<const syntax::Configuration*>(one->is))
            entry = one;
    if (!entry)
        return;
    const auto& node = *std::get<const syntax::Configuration*>(entry->is);
    const bool isAtHead = span.begin <= node.block.span.begin;
    if (!isAtHead || node.name.text.empty() || node.block.entries.empty())
        return;
    std::string lines;
    for (const syntax::Entry& clause : node.block.entries)
        if (const auto* slot = std::get_if<const syntax::Slot*>(&clause.is))
            lines += "  " + lineOf(**slot, clause.span, file) + "\n";
    if (lines.empty())
        return;
    CodeAction action{.title = fmt::format("Add the mirror of CMOC {}", node.name.text.str())};
    action.edits.push_back(
        {{entry->span.end, entry->span.end},
         fmt::format("\n\ncmoc {} {{\n{}}}", freeName(node.name.text, snapshot.theory()), lines)});
    for (const Diagnostic& diagnostic : snapshot.compiled().found)
        if (diagnostic.kind->name == "missing-mirror" &&
            diagnostic.span.begin >= entry->span.begin && diagnostic.span.end <= entry->span.end)
            action.mends = &diagnostic;
    out.push_back(std::move(action));
}

} // namespace theory::service
