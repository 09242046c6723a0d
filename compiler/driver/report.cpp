// Writes diagnostics, and a last line that counts.
#include "driver/report.h"

#include "support/render_text.h"

namespace theory::driver {
namespace {

// A file that is no theory at all has thousands.
constexpr std::size_t mostShown = 200;

// Why warnings fail, as the last line says it behind their number; empty where they do not.
std::string verdictOn(std::size_t warnings, const ReportOptions& options) {
    if (options.denyWarnings && warnings > 0)
        return ", denied";
    if (options.mostWarnings && warnings > *options.mostWarnings)
        return fmt::format(", more than the {} allowed", *options.mostWarnings);
    return "";
}

bool isMendable(const Diagnostic& diagnostic) {
    return std::ranges::any_of(diagnostic.fixes, &Fix::isCertain);
}

// `2 errors, 1 warning, denied; 1 note; 2 can be mended with ...`
std::string lastLine(const Diagnostics& diagnostics, llvm::StringRef verdict) {
    const auto isNote = [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Note;
    };
    const auto notes = static_cast<std::size_t>(std::ranges::count_if(diagnostics, isNote));
    std::string line = summaryOf(diagnostics);
    if (!verdict.empty()) {
        Diagnostics others = diagnostics;
        std::erase_if(others, isNote);
        line = summaryOf(others) + verdict.str();
        if (notes > 0)
            line += "; " + counted(notes, "note");
    }
    if (const auto mendable = std::ranges::count_if(diagnostics, isMendable))
        line += fmt::format("; {} can be mended with `check --fix`", mendable);
    return line;
}

// Text, of which nobody reads more than the first part before mending it.
void showText(Diagnostics diagnostics, const Sources& sources, bool all, Environment& environment) {
    std::size_t left = 0;
    if (!all && diagnostics.size() > mostShown) {
        left = diagnostics.size() - mostShown;
        diagnostics.resize(mostShown, diagnostics.front());
    }
    renderText(diagnostics, sources, environment.colour, environment.err);
    environment.err << '\n';
    if (left > 0)
        environment.err << "… and " << left << " more; `--all` shows them\n";
}

} // namespace

std::vector<Option> withReportOptions(std::vector<Option> options) {
    options.push_back({"--deny", "", "warnings", "let warnings fail as errors do", {"warnings"}});
    options.push_back({.name = "--max-warnings",
                       .value = "N",
                       .summary = "let more than N warnings fail as an error does",
                       .isNumber = true});
    options.push_back({"--all", "", "", "show all that was found, not only the first 200"});
    return options;
}

ReportOptions reportOptions(const Arguments& arguments) {
    ReportOptions options{.all = arguments.has("--all"), .denyWarnings = arguments.has("--deny")};
    if (std::size_t most = 0; !arguments.value("--max-warnings").getAsInteger(10, most))
        options.mostWarnings = most;
    return options;
}

ExitStatus report(Diagnostics diagnostics, const Sources& sources, ReportOptions options,
                  Environment& environment) {
    sortByPlace(diagnostics);
    if (options.renderer)
        options.renderer->render(diagnostics, sources, environment.version, environment.out);
    if (diagnostics.empty())
        return AllIsWell;
    const auto warnings = static_cast<std::size_t>(
        std::ranges::count(diagnostics, Severity::Warning, &Diagnostic::severity));
    const std::string verdict = verdictOn(warnings, options);
    const std::string last = lastLine(diagnostics, verdict);
    const bool isFailure = hasErrors(diagnostics) || !verdict.empty();
    if (!options.renderer)
        showText(std::move(diagnostics), sources, options.all, environment);
    environment.err << last << '\n';
    return isFailure ? ErrorsFound : AllIsWell;
}

ExitStatus refuse(Diagnostics diagnostics, Environment& environment) {
    renderText(diagnostics, Sources(environment.files), environment.colour, environment.err);
    return NotDone;
}

ExitStatus refuse(Diagnostic diagnostic, Environment& environment) {
    return refuse(Diagnostics{std::move(diagnostic)}, environment);
}

} // namespace theory::driver
