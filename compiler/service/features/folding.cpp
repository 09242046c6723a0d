// Blocks from the tree, words and texts from the file's pieces.
#include "service/features/folding.h"

#include "service/feature.h"
#include "syntax/pieces.h"
#include "syntax/walk.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

bool hasSeveralLines(Span span, const SourceFile& file) {
    return file.lineOf(span.begin) < file.lineOf(span.end);
}

void foldBlocks(const syntax::Tree& tree, std::vector<Fold>& out) {
    syntax::walk(tree.entries, [&](const syntax::Entry& entry) {
        const syntax::Block* block = syntax::blockOf(entry);
        if (block && hasSeveralLines(block->span, *tree.file))
            out.push_back({{entry.span.begin, block->span.end}});
        return true;
    });
}

// Comments on lines of their own, one below the other, are one.
void foldComments(const syntax::Tree& tree, std::vector<Fold>& out) {
    const SourceFile& file = *tree.file;
    std::optional<Span> run;
    const auto end = [&] {
        if (run && hasSeveralLines(*run, file))
            out.push_back({*run, true});
        run.reset();
    };
    for (const syntax::Comment& comment : tree.comments) {
        const bool goesOn = run && file.lineOf(run->end) + 1 == file.lineOf(comment.span.begin) &&
                            comment.placement != syntax::Placement::Beside;
        if (!goesOn)
            end();
        run = goesOn ? Span{run->begin, comment.span.end} : comment.span;
    }
    end();
}

void foldTexts(const syntax::Tree& tree, std::vector<Fold>& out) {
    for (const syntax::Piece& piece : syntax::piecesOf(*tree.file))
        if (piece.kind == syntax::PieceKind::LongText)
            if (const Span span = tree.file->spanOf(piece.text); hasSeveralLines(span, *tree.file))
                out.push_back({span});
}

void addPieceAt(const SourceFile& file, std::uint32_t offset, std::vector<Span>& out) {
    for (const syntax::Piece& piece : syntax::piecesOf(file)) {
        const Span span = file.spanOf(piece.text);
        if (span.begin > offset)
            return;
        if (offset > span.end)
            continue;
        // Of two that touch, a word or a text is meant rather than a sign.
        out.push_back(span);
        if (piece.kind == syntax::PieceKind::Text && span.end - span.begin > 2)
            out.push_back({span.begin + 1, span.end - 1});
    }
}

bool isWithin(Span inner, Span outer) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

void showFolds(const Question& question, llvm::raw_ostream& out) {
    for (const Fold& fold : folds(*question.snapshot->treeOf(question.file)))
        out << placeWords(fold.span, *question.snapshot) << (fold.isComment ? " comment" : "")
            << '\n';
}

void showSelections(const Question& question, llvm::raw_ostream& out) {
    const syntax::Tree& tree = *question.snapshot->treeOf(question.file);
    for (Span span : selectionsAt(tree, question.span.begin))
        out << placeWords(span, *question.snapshot) << '\n';
}

const Registered foldsFeature(Feature{
    .name = "folds",
    .summary = "what can be folded away in the file",
    .answer = showFolds,
});

const Registered selectionsFeature(Feature{
    .name = "selections",
    .summary = "what a selection grows to from the place, step by step",
    .answer = showSelections,
});

} // namespace

std::vector<Fold> folds(const syntax::Tree& tree) {
    std::vector<Fold> found;
    foldBlocks(tree, found);
    foldComments(tree, found);
    foldTexts(tree, found);
    llvm::stable_sort(found, [](const Fold& a, const Fold& b) {
        return std::pair(a.span.begin, b.span.end) < std::pair(b.span.begin, a.span.end);
    });
    return found;
}

std::vector<Span> selectionsAt(const syntax::Tree& tree, std::uint32_t offset) {
    std::vector<Span> spans;
    addPieceAt(*tree.file, offset, spans);
    for (const syntax::Entry* entry : syntax::entriesAt(tree.entries, offset)) {
        spans.push_back(entry->span);
        if (const syntax::Block* block = syntax::blockOf(*entry);
            block && block->span.begin <= offset && offset <= block->span.end)
            spans.push_back(block->span);
    }
    spans.push_back(tree.file->whole());
    std::erase_if(spans, [&](Span span) { return offset < span.begin || span.end < offset; });
    llvm::stable_sort(spans, [](Span a, Span b) { return a.end - a.begin < b.end - b.begin; });
    std::vector<Span> chain;
    for (Span span : spans)
        if (chain.empty() || (isWithin(chain.back(), span) && chain.back() != span))
            chain.push_back(span);
    return chain;
}

} // namespace theory::service
