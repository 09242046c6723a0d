// Any bytes whatever, through parser and checker: no crash, the same answer twice, and every report
// in the file that it speaks of. What has no errors is also written as JSON and as a report, and
// what has no syntax errors is laid out: it says the same, and laying it out again changes nothing.
#include "backends/backend.h"
#include "format/format.h"
#include "model/resolve.h"
#include "rules/rule.h"
#include "support/render_text.h"
#include "syntax/parse.h"
#include "syntax/print_tree.h"
#include "syntax/same_words.h"

#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace theory {
namespace {

constexpr llvm::StringRef fileName = "main.theory";

[[noreturn]] void fail(llvm::StringRef words) {
    llvm::errs() << "property violated: " << words << '\n';
    std::abort();
}

void checkPlace(Span span, const Sources& sources) {
    if (!span.isSomewhere())
        return;
    const SourceFile* file = sources.fileAt(span.begin);
    if (!file)
        fail("a report is in no file");
    if (span.end < span.begin || span.end > file->whole().end)
        fail("a report reaches beyond its file");
}

void checkPlaces(const Diagnostics& found, const Sources& sources) {
    for (const Diagnostic& diagnostic : found) {
        checkPlace(diagnostic.span, sources);
        for (const Label& label : diagnostic.labels)
            checkPlace(label.span, sources);
        for (const Fix& fix : diagnostic.fixes)
            for (const Edit& edit : fix.edits)
                checkPlace(edit.span, sources);
    }
}

void emit(const model::Theory& theory, const Sources& sources, std::string& answer) {
    backends::Subject subject(theory, sources);
    for (const char* name : {"json", "md"}) {
        const auto* backend = Registered<backends::Backend>::find(name);
        if (!backend)
            continue;
        auto bytes = backend->emit(subject, "");
        if (!bytes)
            fail("a theory without errors cannot be written: " + llvm::toString(bytes.takeError()));
        answer += *bytes;
    }
}

SourceFile fileOf(llvm::StringRef text) {
    return {fileName.str(), llvm::MemoryBuffer::getMemBufferCopy(text), 1};
}

void layOut(llvm::StringRef text) {
    const SourceFile file = fileOf(text);
    Diagnostics found;
    const syntax::Tree tree = syntax::parse(file, found);
    if (hasErrors(found))
        return;
    const SourceFile laidOut = fileOf(format::format(tree));
    const syntax::Tree same = syntax::parse(laidOut, found);
    if (hasErrors(found))
        fail("what is laid out cannot be read");
    if (!syntax::saySame(file, laidOut))
        fail("what is laid out says something else");
    if (format::format(same) != laidOut.text())
        fail("laying out twice changes something");
}

llvm::Expected<std::string> withoutPdf(llvm::StringRef) {
    return llvm::createStringError("PDFs are not read here");
}

// Everything that is said of a text, and made of it.
std::string answerTo(llvm::StringRef text) {
    llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> files(
        new llvm::vfs::InMemoryFileSystem);
    files->addFile(fileName, 0, llvm::MemoryBuffer::getMemBufferCopy(text, fileName));
    Sources sources(files);
    Diagnostics found;
    model::SharedFiles shared;
    const model::Project project =
        model::load(**sources.open(fileName), sources, shared, withoutPdf, found);
    const model::Theory theory = model::resolve(project, found);
    rules::run(theory, *project.settings, found);
    checkPlaces(found, sources);

    std::string answer;
    llvm::raw_string_ostream out(answer);
    for (const model::ProjectFile& file : project.files)
        syntax::printTree(*file.tree, out);
    sortByPlace(found);
    renderText(found, sources, false, out);
    if (!hasErrors(found))
        emit(theory, sources, answer);
    return answer;
}

} // namespace
} // namespace theory

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const llvm::StringRef text(reinterpret_cast<const char*>(data), size);
    if (theory::answerTo(text) != theory::answerTo(text))
        theory::fail("reading twice gives two answers");
    theory::layOut(text);
    return 0;
}
