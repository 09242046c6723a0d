// github: workflow commands, which GitHub shows beside the lines of a pull request.
#include "support/display.h"
#include "support/fix_words.h"
#include "support/place.h"
#include "support/renderer.h"

namespace theory {
namespace {

std::string_view commandOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    default:
        return "notice";
    }
}

std::string escaped(llvm::StringRef text, llvm::StringRef special) {
    std::string result;
    for (const char byte : text) {
        if (special.contains(byte))
            result += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        else
            result += byte;
    }
    return result;
}

std::string message(llvm::StringRef text) { return escaped(displayed(text), "%\r\n"); }
std::string property(llvm::StringRef text) { return escaped(displayed(text), "%\r\n:,"); }

// Columns belong to a single line: for more than one, GitHub has no use for them.
std::string placeWords(const Place& place) {
    const std::string lines =
        fmt::format("file={},line={},endLine={},", property(place.file->path()), place.begin.line,
                    place.end.line);
    if (place.begin.line != place.end.line)
        return lines;
    return lines + fmt::format("col={},endColumn={},", place.begin.column, place.end.column);
}

void write(const Diagnostic& diagnostic, const Sources& sources, llvm::raw_ostream& out) {
    const std::optional<Place> place = placeOf(diagnostic.span, sources);
    const bool isInFile = place && isOnDisk(*place->file, sources);
    out << "::" << commandOf(diagnostic.severity) << ' ';
    if (isInFile)
        out << placeWords(*place);
    out << "title=" << property(fmt::format("{} {}", diagnostic.kind->code, diagnostic.kind->name))
        << "::";
    if (place && !isInFile)
        out << message(fmt::format("{}:{}:{}: ", place->file->path().str(), place->begin.line,
                                   place->begin.column));
    out << message(diagnostic.message);
    if (const std::string help = helpOf(diagnostic, sources); !help.empty())
        out << "%0Ahelp: " << message(help);
    out << '\n';
}

void render(const Diagnostics& diagnostics, const Sources& sources, std::string_view,
            llvm::raw_ostream& out) {
    for (const Diagnostic& diagnostic : diagnostics)
        write(diagnostic, sources, out);
}

const Registered renderer(Renderer{"github", "GitHub's workflow commands", render});

} // namespace
} // namespace theory
