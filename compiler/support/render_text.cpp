// Writes diagnostics: a line that says what and where, an excerpt, and what to do.
#include "support/render_text.h"

#include "support/display.h"
#include "support/excerpt.h"

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

std::string adviceOf(const Edit& edit, const Sources& sources) {
    const auto [line, more] = llvm::StringRef(edit.replacement).split('\n');
    if (edit.replacement.empty())
        return fmt::format("leave out `{}`", displayed(sources.text(edit.span)));
    return fmt::format("{} `{}{}`", edit.span.begin == edit.span.end ? "add" : "write",
                       displayed(line), more.empty() ? "" : " …");
}

std::string helpOf(const Diagnostic& diagnostic, const Sources& sources) {
    if (!diagnostic.help.empty())
        return displayed(diagnostic.help);
    std::string help;
    if (!diagnostic.fixes.empty())
        for (const Edit& edit : diagnostic.fixes.front().edits)
            help += (help.empty() ? "" : ", and ") + adviceOf(edit, sources);
    return help;
}

} // namespace

void sortByPlace(Diagnostics& diagnostics) {
    const auto place = [](const Diagnostic& diagnostic) {
        return std::tuple(diagnostic.span.begin, std::string_view(diagnostic.kind->code),
                          diagnostic.span.end, std::string_view(diagnostic.message));
    };
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
        if (const std::string help = helpOf(diagnostic, sources); !help.empty())
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
