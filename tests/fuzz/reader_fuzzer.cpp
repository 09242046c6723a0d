// Any bytes whatever, through one of the readers: no crash, the same answer twice, and every place
// that it speaks of in the file. READ_AS is the name of the file, which says the format.
#include "references/entry_checks.h"
#include "references/reader.h"
#include "references/table.h"
#include "support/utf8.h"

#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace theory {
namespace {

[[noreturn]] void fail(llvm::StringRef words) {
    llvm::errs() << "property violated: " << words << '\n';
    std::abort();
}

// What a file says, with its places checked.
class Answer {
public:
    explicit Answer(const SourceFile& file) : file_(file) {}

    void add(llvm::StringRef text) {
        if (firstNotUtf8(text) != llvm::StringRef::npos)
            fail("a text is no UTF-8");
        all_ += (text + "\n").str();
    }

    void add(Span span) {
        if (span.begin < file_.whole().begin || span.end < span.begin ||
            span.end > file_.whole().end)
            fail("a place is not in the file");
        all_ += fmt::format("{}-{}\n", span.begin, span.end);
    }

    void add(const Diagnostics& found) {
        for (const Diagnostic& report : found) {
            all_ += report.message + report.note + report.help + std::string(report.kind->code);
            add(report.span);
            for (const Label& label : report.labels)
                add(label.span);
        }
    }

    std::string take() { return std::move(all_); }

private:
    const SourceFile& file_;
    std::string all_;
};

void addEntry(const references::Reference& entry, Answer& answer) {
    for (const auto& people : {entry.authors, entry.editors})
        for (const references::Person& person : people)
            for (llvm::StringRef text : {person.family, person.given, person.suffix})
                answer.add(text);
    for (const references::Field& field : entry.others)
        answer.add(field.value);
    for (llvm::StringRef text : {entry.key, entry.type, entry.title, entry.container, entry.volume,
                                 entry.issue, entry.pages, entry.edition, entry.publisher,
                                 entry.place, entry.year, entry.date, entry.doi, entry.url})
        answer.add(text);
    answer.add(entry.keySpan);
    answer.add(entry.span);
}

std::string answerTo(llvm::StringRef text) {
    const SourceFile file(READ_AS, llvm::MemoryBuffer::getMemBufferCopy(text), 1);
    Answer answer(file);
    Diagnostics found;
    if (file.path().ends_with(".csv")) {
        const references::Table table = references::readTable(file, found);
        for (references::Row row : table.rows)
            for (const references::Cell& cell : row) {
                answer.add(cell.text);
                answer.add(cell.span);
            }
    } else {
        const references::Bibliography bibliography = references::readBibliography(file, found);
        for (const references::Reference& entry : bibliography.references) {
            addEntry(entry, answer);
            references::checkEntry(entry, found);
        }
    }
    answer.add(found);
    return answer.take();
}

} // namespace
} // namespace theory

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const llvm::StringRef text(reinterpret_cast<const char*>(data), size);
    if (theory::answerTo(text) != theory::answerTo(text))
        theory::fail("reading twice gives two answers");
    return 0;
}
