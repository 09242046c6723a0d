// build: a theory as diagrams, reports and data.
#include "driver/checked.h"
#include "driver/emit.h"
#include "driver/report.h"
#include "driver/unwritable.h"

#include "backends/backend.h"
#include "support/display.h"
#include "support/wrap.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::driver {
namespace {

constexpr llvm::StringRef standardOutput = "-";

ExitStatus write(const std::vector<OutputFile>& results, Environment& environment) {
    if (const auto failure = environment.writeFiles(results))
        return refuse(unwritable(*failure), environment);
    for (const OutputFile& result : results)
        environment.err << "wrote " << displayed(result.path) << '\n';
    return AllIsWell;
}

ExitStatus build(const Arguments& arguments, Environment& environment) {
    Diagnostics found;
    if (!arguments.has("--emit"))
        return refuse(missingArgument("build", "a kind of result, such as `--emit svg`"),
                      environment);
    const std::vector<Selection> selections = selectionsOf(arguments.values("--emit"), found);
    const backends::Theme& theme = arguments.has("--theme")
                                       ? themeNamed(arguments.value("--theme").str(), found)
                                       : backends::defaultTheme();
    const std::unique_ptr<Checked> checked = checkInputs(arguments.operands, environment);
    llvm::append_range(found, checked->unread);
    if (!found.empty())
        return refuse(std::move(found), environment);

    const Sources& sources = checked->sources;
    if (report(checked->found(), sources, reportOptions(arguments), environment) != AllIsWell)
        return ErrorsFound;

    Diagnostics failures;
    const bool toStandardOutput = arguments.value("--output") == standardOutput;
    const llvm::StringRef folder =
        arguments.has("--output") ? arguments.value("--output") : llvm::StringRef("build");
    const std::vector<OutputFile> results =
        emit(checked->compilation.theories, selections, arguments.values("--view"), theme,
             toStandardOutput ? "" : folder, sources, failures);
    if (failures.empty() && toStandardOutput && results.size() != 1)
        failures.push_back(severalResults(results));
    if (!failures.empty())
        return refuse(std::move(failures), environment);
    if (!toStandardOutput)
        return write(results, environment);
    environment.out << results.front().bytes;
    return AllIsWell;
}

void listKinds(llvm::raw_ostream& out) {
    out << "\nkinds of results:\n";
    for (const backends::Backend& backend : Registered<backends::Backend>::all())
        out << wrappedEntry(backend.name, backend.summary, 12);
    out << "\nthemes of pictures:\n";
    for (const backends::Theme& theme : Registered<backends::Theme>::all())
        out << wrappedEntry(theme.name, theme.summary, 12);
}

const Registered command(Command{
    .name = "build",
    .operands = "[FILE…]",
    .summary = "make diagrams, reports and data of theories",
    .description =
        "Checks each FILE as `theoryc check` does and, when there are no errors, makes results of "
        "it. They are named for the theory: `clubs.json`, `clubs.constructs.svg`. Either all "
        "results are written or none. A kind may be narrowed to one result by the words in front "
        "of it: `--emit constructs.svg`, or all pictures to some views with `--view`.",
    .options = withReportOptions({
        {"--emit", "", "KIND[,KIND…]", "what to make; may be repeated", {}, true},
        {"--view",
         "",
         "VIEW[,VIEW…]",
         "of pictures make these alone: `constructs`, `cmocs` or a flow's name; may be repeated",
         {},
         true},
        {"--theme", "", "THEME", "draw pictures in this theme, `default` if not given"},
        {"--output", "-o", "DIR",
         "the folder for the results, `build` if not given; `-` writes a "
         "single result to standard output"},
    }),
    .run = build,
    .writeMore = listKinds,
});

} // namespace
} // namespace theory::driver
