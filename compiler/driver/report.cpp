// Writes diagnostics to standard error.
#include "driver/report.h"

#include "support/render_text.h"

namespace theory::driver {
namespace {

// Nobody reads more before mending the first; a file that is no theory at all has thousands.
constexpr std::size_t mostShown = 200;

} // namespace

std::vector<Option> withReportOptions(std::vector<Option> options) {
    options.push_back({"--deny", "", "warnings", "let warnings fail as errors do", {"warnings"}});
    options.push_back({"--all", "", "", "show all that was found, not only the first 200"});
    return options;
}

ReportOptions reportOptions(const Arguments& arguments) {
    return {.all = arguments.has("--all"), .denyWarnings = arguments.has("--deny")};
}

ExitStatus report(Diagnostics diagnostics, const Sources& sources, ReportOptions options,
                  Environment& environment) {
    if (diagnostics.empty())
        return AllIsWell;
    sortByPlace(diagnostics);
    const bool isDenied = !hasErrors(diagnostics) && options.denyWarnings;
    const std::string summary = summaryOf(diagnostics) + (isDenied ? ", denied" : "");
    const ExitStatus status = hasErrors(diagnostics) || isDenied ? ErrorsFound : AllIsWell;
    std::size_t left = 0;
    if (!options.all && diagnostics.size() > mostShown) {
        left = diagnostics.size() - mostShown;
        diagnostics.resize(mostShown, diagnostics.front());
    }
    renderText(diagnostics, sources, environment.colour, environment.err);
    environment.err << '\n';
    if (left > 0)
        environment.err << "… and " << left << " more; `--all` shows them\n";
    environment.err << summary << '\n';
    return status;
}

ExitStatus refuse(Diagnostics diagnostics, Environment& environment) {
    renderText(diagnostics, Sources(environment.files), environment.colour, environment.err);
    return NotDone;
}

ExitStatus refuse(Diagnostic diagnostic, Environment& environment) {
    return refuse(Diagnostics{std::move(diagnostic)}, environment);
}

} // namespace theory::driver
