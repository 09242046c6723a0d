// Reasons and examples, as text and as Markdown.
#include "support/kind_words.h"

#include "support/display.h"
#include "support/wrap.h"

#include "llvm/ADT/StringExtras.h"

namespace theory {
namespace {

void writeIndented(llvm::StringRef example, llvm::raw_ostream& out) {
    for (llvm::StringRef rest = example; !rest.empty();) {
        const auto [line, next] = rest.split('\n');
        out << (line.empty() ? "" : "    ") << displayed(line) << '\n';
        rest = next;
    }
}

void writeFenced(llvm::StringRef example, llvm::raw_ostream& out) {
    const bool isCommand = example.starts_with("$ ");
    out << (isCommand ? "```console\n" : "```theory\n");
    for (llvm::StringRef rest = example.rtrim(); !rest.empty();) {
        const auto [line, next] = rest.split('\n');
        out << displayed(line) << '\n';
        rest = next;
    }
    out << "```\n";
}

template <typename Write>
void writeExamples(const KindInfo& kind, Write write, llvm::raw_ostream& out) {
    if (kind.bad.empty())
        return;
    out << "\nThis is reported:\n\n";
    write(kind.bad, out);
    out << "\nThis is not:\n\n";
    write(kind.good, out);
}

} // namespace

std::string_view firstSentence(std::string_view text) {
    // `et al. 2015` goes on.
    for (std::size_t at = 0; at + 2 < text.size(); ++at)
        if (text.substr(at, 2) == ". " && !llvm::isDigit(text[at + 2]) &&
            !llvm::isLower(text[at + 2]))
            return text.substr(0, at + 1);
    return text;
}

void writeExplanation(const KindInfo& kind, llvm::raw_ostream& out) {
    out << wrapped(kind.why);
    writeExamples(kind, writeIndented, out);
}

void writeMarkdownExplanation(const KindInfo& kind, llvm::raw_ostream& out) {
    out << wrapped(kind.why, 0, 100);
    writeExamples(kind, writeFenced, out);
}

} // namespace theory
