// Writes the manual, as text for a terminal or as Markdown.
#include "driver/manual.h"

#include "support/display.h"
#include "support/wrap.h"

namespace theory::driver {
namespace {

std::string_view severityOf(const KindInfo& kind) { return severityWords[kind.severity]; }

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

// What the kinds of each letter have in common.
std::string_view chapterOf(char letter) {
    switch (letter) {
    case 'T':
        return "Settings in `theory.toml`";
    case 'S':
        return "How a theory is written";
    case 'B':
        return "Bibliographies, tables and texts of sources";
    case 'R':
        return "What names refer to";
    case 'C':
        return "What is wrong in a theory";
    case 'L':
        return "What is doubtful in a theory";
    default:
        return "The command line";
    }
}

} // namespace

std::vector<const KindInfo*> allKinds() {
    std::vector<const KindInfo*> kinds;
    for (const KindInfo& kind : Registered<KindInfo>::all())
        kinds.push_back(&kind);
    std::ranges::sort(kinds, {}, &KindInfo::code);
    return kinds;
}

void writeText(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out) {
    for (const KindInfo* kind : kinds) {
        if (kind != kinds.front())
            out << "\n\n";
        out << kind->code << ' ' << kind->name << " (" << severityOf(*kind) << ")\n\n"
            << wrapped(kind->why);
        if (kind->bad.empty())
            continue;
        out << "\nThis is reported:\n\n";
        writeIndented(kind->bad, out);
        out << "\nThis is not:\n\n";
        writeIndented(kind->good, out);
    }
}

void writeMarkdown(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out) {
    out << "# What theoryc reports\n";
    char letter = 0;
    for (const KindInfo* kind : kinds) {
        if (kind->code.front() != letter) {
            letter = kind->code.front();
            out << "\n## " << chapterOf(letter) << '\n';
        }
        out << "\n### " << kind->code << ' ' << kind->name << " (" << severityOf(*kind) << ")\n\n"
            << wrapped(kind->why, 0, 100);
        if (kind->bad.empty())
            continue;
        out << "\nThis is reported:\n\n";
        writeFenced(kind->bad, out);
        out << "\nThis is not:\n\n";
        writeFenced(kind->good, out);
    }
}

} // namespace theory::driver
