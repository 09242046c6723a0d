// check: what is wrong in a theory, and what is doubtful.
#include "driver/inputs.h"
#include "driver/report.h"

#include "backends/overview.h"
#include "support/display.h"

namespace theory::driver {
namespace {

ExitStatus check(const Arguments& arguments, Environment& environment) {
    Sources sources(environment.files);
    Diagnostics found;
    const std::vector<Input> inputs = openInputs(arguments.operands, environment, sources, found);
    const bool isUnread = !found.empty();
    const std::deque<Compiled> theories = compile(inputs, sources, environment.readPdf);
    for (const Compiled& compiled : theories)
        found.insert(found.end(), compiled.found.begin(), compiled.found.end());
    if (found.empty()) {
        const std::string what = theories.size() == 1 ? theories.front().root->path().str()
                                                      : fmt::format("{} theories", theories.size());
        environment.err << "nothing wrong in " << displayed(what) << '\n';
    }
    if (arguments.has("--format"))
        for (const Compiled& compiled : theories)
            environment.out << backends::overview(compiled.theory);
    const ExitStatus status =
        report(std::move(found), sources, reportOptions(arguments), environment);
    return isUnread ? NotDone : status;
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
        "The exit status is 0 when nothing is wrong, 1 when there are errors, 2 when the command "
        "was not understood or a file could not be read.",
    .options = withReportOptions({{"--format",
                                   "",
                                   "text",
                                   "also write what each CMOC rests on to standard output: its "
                                   "evidence, and where the sources come from",
                                   {"text"}}}),
    .run = check,
});

} // namespace
} // namespace theory::driver
