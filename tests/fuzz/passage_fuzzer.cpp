// Any text and any extract, parted by a NUL: no crash, the same answer twice, and every place in
// the text or the extract that it speaks of.
#include "references/passages/passage.h"

#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace theory::references {
namespace {

[[noreturn]] void fail(llvm::StringRef words) {
    llvm::errs() << "property violated: " << words << '\n';
    std::abort();
}

void checkStretches(llvm::ArrayRef<Stretch> stretches, std::size_t size) {
    std::uint32_t before = 0;
    for (const Stretch& stretch : stretches) {
        if (stretch.begin < before || stretch.end <= stretch.begin || stretch.end > size)
            fail("a difference has no place");
        before = stretch.end;
    }
}

void check(const Finding& finding, const SourceText& text, llvm::StringRef extract) {
    const auto [begin, end] = finding.spot.passage;
    if (end < begin || end > text.text().size())
        fail("a passage is not in its text");
    if (finding.kind == Finding::Kind::Elsewhere && finding.number.empty())
        fail("a place has no name");
    checkStretches(finding.differentInExtract, extract.size());
    checkStretches(finding.differentInWords, finding.words.size());
    if (finding.kind == Finding::Kind::NotFound && finding.words.empty() && finding.hasPassage())
        fail("a passage has no words");
}

std::string answerTo(llvm::StringRef source, llvm::StringRef extract, TextKind kind) {
    const Wanted where[] = {{"p", "2"}, {"line", "1-3"}, {"", "00:14:32"}};
    const SourceText text = readText(source, kind);
    const Finding finding = lookUp(text, extract, where, 10);
    check(finding, text, extract);
    if (finding.kind == Finding::Kind::Found && finding.hasPassage()) {
        // What stands there stands there when it is looked for again, as long as a bracket or dots
        // in the text do not make it another extract.
        const auto [begin, end] = finding.spot.passage;
        const llvm::StringRef words = text.text().slice(begin, end);
        if (kind == TextKind::Plain && text.times().empty() && !text.hasPages() &&
            words.find_first_of("[(.") == llvm::StringRef::npos && !words.contains("…") &&
            lookUp(text, words, {}).kind == Finding::Kind::NotFound)
            fail("a passage is not found again");
    }
    std::string answer = finding.words + "\n" + finding.number + "\n";
    for (const auto& marked : {finding.differentInExtract, finding.differentInWords})
        for (const Stretch& stretch : marked)
            answer += std::to_string(stretch.begin) + "-" + std::to_string(stretch.end) + " ";
    return answer + std::to_string(static_cast<int>(finding.kind)) + " " +
           std::to_string(finding.spot.passage.begin) + "-" +
           std::to_string(finding.spot.passage.end);
}

} // namespace
} // namespace theory::references

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace theory::references;
    const llvm::StringRef input(reinterpret_cast<const char*>(data), size);
    const auto [text, extract] = input.split('\0');
    for (const TextKind kind : {TextKind::Plain, TextKind::Markdown, TextKind::Pdf})
        if (answerTo(text, extract, kind) != answerTo(text, extract, kind))
            fail("looking twice gives two answers");
    return 0;
}
