// Asks, in this order: is it a name, a rule, a keyword; and what is reported here.
#include "service/features/hover.h"

#include "service/feature.h"
#include "service/features/describe.h"
#include "service/features/diagnostics.h"
#include "service/features/keyword_pages.h"
#include "support/kind_words.h"
#include "syntax/pieces.h"
#include "syntax/walk.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

// The word at the offset; empty between words.
Span wordAt(const SourceFile& file, std::uint32_t offset) {
    for (const syntax::Piece& piece : syntax::piecesOf(file)) {
        const Span span = file.spanOf(piece.text);
        if (span.begin > offset)
            break;
        if (offset <= span.end && piece.kind == syntax::PieceKind::Word)
            return span;
    }
    return {};
}

std::string explanationOf(const KindInfo& kind) {
    std::string text = "**" + std::string(kind.code) + "** `" + std::string(kind.name) + "`\n\n";
    llvm::raw_string_ostream out(text);
    writeMarkdownExplanation(kind, out);
    return text;
}

// `allow cmoc-without-evidence "…"` names a kind of diagnostic.
const KindInfo* kindNamed(std::string_view word) {
    for (const KindInfo& kind : Registered<KindInfo>::all())
        if (word == kind.name || word == kind.code)
            return &kind;
    return nullptr;
}

std::string reportedAt(const Snapshot& snapshot, std::uint32_t offset) {
    std::string text;
    std::vector<const KindInfo*> met;
    for (const Diagnostic* diagnostic : mattersAt(snapshot, {offset, offset})) {
        if (std::ranges::find(met, diagnostic->kind) != met.end())
            continue;
        met.push_back(diagnostic->kind);
        text += (text.empty() ? "" : "\n\n") + ("**" + std::string(diagnostic->kind->code) + "** " +
                                                std::string(diagnostic->kind->why));
    }
    return text;
}

// Keywords are words that are no names here; what they mean may depend on what stands before.
std::optional<Hover> wordHover(const SourceFile& file, std::uint32_t offset,
                               const Snapshot& snapshot) {
    const Span span = wordAt(file, offset);
    if (!span.isSomewhere())
        return std::nullopt;
    const llvm::StringRef word = file.text(span);
    if (const KindInfo* kind = kindNamed(word))
        return Hover{span, explanationOf(*kind)};
    const syntax::Tree* tree = snapshot.treeOf(file);
    const bool isInConfiguration =
        tree && llvm::any_of(syntax::entriesAt(tree->entries, offset), [](const auto* entry) {
            return std::holds_alternative<const syntax::Slot*>(entry->is);
        });
    if (std::string page = keywordPage(word, isInConfiguration); !page.empty())
        return Hover{span, std::move(page)};
    return std::nullopt;
}

void show(const Question& question, llvm::raw_ostream& out) {
    const auto hover = hoverAt(question.file, question.span.begin, *question.snapshot);
    if (!hover) {
        out << "nothing\n";
        return;
    }
    out << placeWords(hover->span, *question.snapshot) << '\n' << hover->markdown << '\n';
}

const Registered feature(Feature{
    .name = "hover",
    .summary = "what there is to say of what stands at the place",
    .answer = show,
});

} // namespace

std::optional<Hover> hoverAt(const SourceFile& file, std::uint32_t offset,
                             const Snapshot& snapshot) {
    std::optional<Hover> hover;
    if (const Occurrence* name = snapshot.names().at(offset))
        hover = Hover{name->span, describe(name->thing, snapshot)};
    else
        hover = wordHover(file, offset, snapshot);
    if (const std::string reported = reportedAt(snapshot, offset); !reported.empty()) {
        if (!hover)
            hover = Hover{{offset, offset}, ""};
        hover->markdown += (hover->markdown.empty() ? "" : "\n\n---\n\n") + reported;
    }
    return hover;
}

} // namespace theory::service
