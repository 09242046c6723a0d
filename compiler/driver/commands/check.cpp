// check: what is wrong in a theory, and what is doubtful.
#include "driver/checked.h"
#include "driver/explain_settings.h"
#include "driver/report.h"

#include "backends/overview.h"
#include "support/display.h"

namespace theory::driver {
namespace {

ExitStatus check(const Arguments& arguments, Environment& environment) {
    const std::unique_ptr<Checked> checked = checkInputs(arguments.operands, environment);
    const std::deque<Compiled>& theories = checked->compilation.theories;
    if (arguments.has("--explain-config"))
        explainSettings(*checked, environment.out);
    Diagnostics found = checked->found();
    if (found.empty()) {
        const std::string what = theories.size() == 1 ? theories.front().root->path().str()
                                                      : fmt::format("{} theories", theories.size());
        environment.err << "nothing wrong in " << displayed(what) << '\n';
    }
    if (arguments.has("--format"))
        for (const Compiled& compiled : theories)
            environment.out << backends::overview(compiled.theory);
    const ExitStatus status =
        report(std::move(found), checked->sources, reportOptions(arguments), environment);
    return checked->unread.empty() ? status : NotDone;
}

const Registered command(Command{
    .name = "check",
    .operands = "[FILE…]",
    .summary = "say what is wrong in theories, and what is doubtful",
    .description =
        "Reads each FILE with all that it imports, and reports what is wrong (errors) and what is "
        "doubtful (warnings), in order of place. A FILE that another one imports as a part is "
        "checked with it, not again. A FILE may be a folder; without FILE, the working folder is "
        "checked. `-` is standard input.\n\n"
        "How severe each thing is can be set for a project in its `theory.toml`.\n\n"
        "The exit status is 0 when nothing is wrong, 1 when there are errors, 2 when the command "
        "was not understood or a file could not be read.",
    .options = withReportOptions(
        {{"--format",
          "",
          "text",
          "also write what each CMOC rests on to standard output: its evidence, and where the "
          "sources come from",
          {"text"}},
         {"--explain-config", "", "",
          "also write which settings count for each FILE to standard output, and which line of "
          "theory.toml says so"}}),
    .run = check,
});

} // namespace
} // namespace theory::driver
