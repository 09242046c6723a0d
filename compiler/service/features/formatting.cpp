// Compares the file's lines with those of its layout.
#include "service/features/formatting.h"

#include "format/format.h"
#include "service/feature.h"
#include "support/line_changes.h"
#include "syntax/parse.h"
#include "syntax/same_words.h"

namespace theory::service {
namespace {

// Runs of lines that are replaced by others.
std::vector<Edit> editsBetween(const SourceFile& file, llvm::StringRef after) {
    const std::vector<llvm::StringRef> before = linesOf(file.text()), lines = linesOf(after);
    const LineChanges changes = lineChanges(before, lines);
    std::vector<Edit> edits;
    std::uint32_t offset = file.base();
    for (std::size_t i = 0, j = 0; i < before.size() || j < lines.size();) {
        Edit edit{{offset, offset}, ""};
        for (; i < before.size() && changes.removed[i]; ++i)
            edit.span.end += static_cast<std::uint32_t>(before[i].size());
        for (; j < lines.size() && changes.added[j]; ++j)
            edit.replacement += lines[j].str();
        offset = edit.span.end;
        if (edit.span.begin != edit.span.end || !edit.replacement.empty())
            edits.push_back(std::move(edit));
        if (i < before.size() && j < lines.size()) {
            offset += static_cast<std::uint32_t>(before[i].size());
            ++i;
            ++j;
        }
    }
    return edits;
}

void show(const Question& question, llvm::raw_ostream& out) {
    const bool isAll = question.span == question.file.whole();
    for (const Edit& edit : formattingOf(*question.snapshot->treeOf(question.file),
                                         *question.snapshot, isAll ? Span{} : question.span))
        out << placeWords(edit.span, *question.snapshot) << " becomes\n" << edit.replacement;
}

const Registered feature(Feature{
    .name = "formatting",
    .summary = "what changes when the file, or the stretch, is laid out",
    .answer = show,
});

} // namespace

std::vector<Edit> formattingOf(const syntax::Tree& tree, const Snapshot& snapshot, Span lines) {
    const SourceFile& file = *tree.file;
    Diagnostics inSyntax;
    syntax::parse(file, inSyntax);
    if (hasErrors(inSyntax))
        return {};
    const std::string text = format::format(tree, snapshot.compiled().project.settings->layout);
    if (text == file.text() || !syntax::saySame(file, text))
        return {};
    std::vector<Edit> edits = editsBetween(file, text);
    if (lines.isSomewhere())
        std::erase_if(edits, [&](const Edit& edit) {
            return edit.span.end < lines.begin || lines.end < edit.span.begin;
        });
    return edits;
}

} // namespace theory::service
