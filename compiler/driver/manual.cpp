// Writes the manual, as text for a terminal or as Markdown.
#include "driver/manual.h"

#include "support/kind_words.h"
#include "support/wrap.h"

namespace theory::driver {
namespace {

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

// What it belongs to, and how an author may have it otherwise.
std::string settingsOf(const KindInfo& kind) {
    std::string words;
    if (!kind.group.empty())
        words += fmt::format("It belongs to the group `{}`. ", kind.group);
    if (!kind.standard.empty())
        words += fmt::format("It stands for {}. ", kind.standard);
    if (kind.severity == Severity::Off)
        words += "It is off unless `theory.toml` asks for it. ";
    if (isAllowable(kind))
        words +=
            fmt::format("`allow {} \"reason\"` keeps it back where there is a reason. ", kind.name);
    if (kind.severity != Severity::Error)
        words +=
            fmt::format("`theory.toml` sets its severity for the whole project, by its name{}.",
                        kind.group.empty() ? "" : " or its group's");
    return llvm::StringRef(words).rtrim().str();
}

} // namespace

std::vector<const KindInfo*> allKinds() {
    std::vector<const KindInfo*> kinds;
    for (const KindInfo& kind : Registered<KindInfo>::all())
        kinds.push_back(&kind);
    std::ranges::sort(kinds, {}, &KindInfo::code);
    return kinds;
}

std::string headingOf(const KindInfo& kind) {
    return fmt::format("{} {} ({})", kind.code, kind.name, severityWords[kind.severity]);
}

void writeText(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out) {
    for (const KindInfo* kind : kinds) {
        if (kind != kinds.front())
            out << "\n\n";
        out << headingOf(*kind) << "\n\n";
        writeExplanation(*kind, out);
        if (const std::string settings = settingsOf(*kind); !settings.empty())
            out << '\n' << wrapped(settings);
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
        out << "\n### " << headingOf(*kind) << "\n\n";
        writeMarkdownExplanation(*kind, out);
        if (const std::string settings = settingsOf(*kind); !settings.empty())
            out << '\n' << wrapped(settings, 0, 100);
    }
}

void writeTable(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out) {
    char letter = 0;
    for (const KindInfo* kind : kinds) {
        if (kind->code.front() != letter) {
            out << (letter ? "\n" : "");
            letter = kind->code.front();
            out << chapterOf(letter) << "\n\n";
        }
        out << fmt::format("{} {:<7} {}", kind->code, severityWords[kind->severity], kind->name);
        for (std::string_view more : {kind->group, kind->standard})
            if (!more.empty())
                out << " · " << more;
        out << '\n' << wrapped(firstSentence(kind->why), 5);
    }
}

} // namespace theory::driver
