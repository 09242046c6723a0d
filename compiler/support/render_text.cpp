// Writes diagnostics: a line that says what and where, an excerpt, and what to do.
#include "support/render_text.h"

#include "support/display.h"
#include "support/excerpt.h"
#include "support/fix_words.h"

namespace theory {
namespace {

void writeHeadline(const Diagnostic& diagnostic, const Sources& sources, Pen& pen) {
    std::string place = "theoryc";
    if (diagnostic.span.isSomewhere()) {
        const SourceFile& file = *sources.fileAt(diagnostic.span.begin);
        const Position at = file.position(diagnostic.span.begin);
        place = fmt::format("{}:{}:{}", displayed(file.path()), at.line, at.column);
    }
    pen.write(place + ": ", Ink::Strong)
        .write(fmt::format("{}[{}]", severityWords[diagnostic.severity], diagnostic.kind->code),
               inkOf(diagnostic.severity))
        .write(": ")
        .write(displayed(diagnostic.message), Ink::Strong)
        .write("\n");
}

} // namespace

void sortByPlace(Diagnostics& diagnostics) {
    const auto place = [](const Diagnostic& diagnostic) {
        return std::tuple(diagnostic.span.begin, std::string_view(diagnostic.kind->code),
                          diagnostic.span.end, std::string_view(diagnostic.message));
    };
    std::ranges::stable_sort(diagnostics, std::ranges::greater(), &Diagnostic::severity);
    std::ranges::stable_sort(diagnostics, {}, place);
    const auto repeated = std::ranges::unique(diagnostics, {}, place);
    diagnostics.erase(repeated.begin(), repeated.end());
}

void renderText(const Diagnostics& diagnostics, const Sources& sources, bool colour,
                llvm::raw_ostream& out) {
    Pen pen(out, colour);
    bool isFirst = true;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (!isFirst)
            pen.write("\n");
        isFirst = false;
        writeHeadline(diagnostic, sources, pen);
        writeExcerpt(diagnostic, sources, pen);
        if (const std::string help = displayed(helpOf(diagnostic, sources)); !help.empty())
            pen.write("  ").write("help:", Ink::Advice).write(" " + help + "\n");
    }
}

std::string summaryOf(const Diagnostics& diagnostics) {
    std::string summary;
    for (Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
        if (const auto count = static_cast<std::size_t>(
                std::ranges::count(diagnostics, severity, &Diagnostic::severity)))
            summary += (summary.empty() ? "" : ", ") + counted(count, severityWords[severity]);
    return summary;
}

std::string counted(std::size_t count, std::string_view thing) {
    return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

} // namespace theory
