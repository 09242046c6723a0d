// Fixes are there already; the rest is one file each.
#include "service/features/code_actions.h"

#include "service/feature.h"
#include "service/features/diagnostics.h"
#include "service/features/refactorings.h"
#include "support/fix_words.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::service {
namespace {

void addFixes(Span span, const Snapshot& snapshot, std::vector<CodeAction>& out) {
    for (const Diagnostic* diagnostic : mattersAt(snapshot, span))
        for (const Fix& fix : diagnostic->fixes) {
            std::string title = inWords(fix, snapshot.sources());
            title.front() = llvm::toUpper(title.front());
            out.push_back({std::move(title), fix.edits, diagnostic, fix.isCertain});
        }
}

void show(const Question& question, llvm::raw_ostream& out) {
    for (const CodeAction& action :
         codeActionsAt(question.file, question.span, *question.snapshot)) {
        out << action.title;
        if (action.mends)
            out << " (" << action.mends->kind->code << ')';
        out << (action.isPreferred ? ", preferred\n" : "\n");
        for (const Edit& edit : action.edits)
            out << "  " << placeWords(edit.span, *question.snapshot) << " becomes "
                << edit.replacement << '\n';
    }
}

const Registered feature(Feature{
    .name = "actions",
    .summary = "what can be done with the text at the place",
    .answer = show,
});

} // namespace

std::vector<CodeAction> codeActionsAt(const SourceFile& file, Span span, const Snapshot& snapshot) {
    std::vector<CodeAction> actions;
    addFixes(span, snapshot, actions);
    addDeclarationOfText(file, span, snapshot, actions);
    addMirror(file, span, snapshot, actions);
    addCitations(file, span, snapshot, actions);
    return actions;
}

} // namespace theory::service
