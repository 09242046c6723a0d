// check: what is wrong in a theory, and what is doubtful.
#include "driver/checked.h"
#include "driver/explain_settings.h"
#include "driver/inputs.h"
#include "driver/mend.h"
#include "driver/report.h"
#include "driver/unwritable.h"

#include "backends/overview.h"
#include "support/display.h"
#include "support/render_text.h"
#include "support/unified_diff.h"

namespace theory::driver {
namespace {

ExitStatus reportOn(const Checked& checked, const Arguments& arguments, Environment& environment) {
    const std::deque<Compiled>& theories = checked.compilation.theories;
    if (arguments.has("--explain-config"))
        explainSettings(checked, environment.out);
    Diagnostics found = checked.found();
    if (found.empty()) {
        const std::string what = theories.size() == 1 ? theories.front().root->path().str()
                                                      : fmt::format("{} theories", theories.size());
        environment.err << "nothing wrong in " << displayed(what) << '\n';
    }
    if (arguments.has("--format"))
        for (const Compiled& compiled : theories)
            environment.out << backends::overview(compiled.theory);
    const ExitStatus status =
        report(std::move(found), checked.sources, reportOptions(arguments), environment);
    return checked.unread.empty() ? status : NotDone;
}

// `3 fixes in 2 files`
std::string extentOf(const Mended& mended) {
    const std::string fixes =
        fmt::format("{} {}", mended.count, mended.count == 1 ? "fix" : "fixes");
    return fmt::format("{} in {}", fixes, counted(mended.files.size(), "file"));
}

ExitStatus showFixes(const Mended& mended, Environment& environment) {
    for (const MendedFile& file : mended.files)
        writeDiff(unifiedDiff(file.before, file.after, file.path, file.path), environment.colourOut,
                  environment.out);
    if (mended.files.empty() && mended.checked->unread.empty())
        environment.err << "nothing to mend\n";
    if (!mended.files.empty())
        environment.err << "would make " << extentOf(mended) << '\n';
    return mended.files.empty() ? AllIsWell : ErrorsFound;
}

ExitStatus mendAll(const Arguments& arguments, Environment& environment) {
    const Mended mended = mend(arguments.operands, arguments.has("--suggested"), environment);
    if (arguments.has("--diff")) {
        const ExitStatus status = showFixes(mended, environment);
        return mended.checked->unread.empty() ? status
                                              : reportOn(*mended.checked, arguments, environment);
    }
    std::vector<OutputFile> results;
    for (const MendedFile& file : mended.files)
        if (file.path != standardInput)
            results.push_back({file.path, file.after});
    if (const auto failure = environment.writeFiles(results))
        return refuse(unwritable(*failure), environment);
    for (const SourceFile& file : mended.checked->sources.all())
        if (file.path() == standardInput)
            environment.out << file.text();
    const ExitStatus status = reportOn(*mended.checked, arguments, environment);
    if (!mended.files.empty())
        environment.err << "made " << extentOf(mended) << '\n';
    return status;
}

ExitStatus check(const Arguments& arguments, Environment& environment) {
    for (const char* option : {"--diff", "--suggested"})
        if (arguments.has(option) && !arguments.has("--fix"))
            return refuse(missingArgument("check", fmt::format("`--fix` beside `{}`", option)),
                          environment);
    if (arguments.has("--fix"))
        return mendAll(arguments, environment);
    return reportOn(*checkInputs(arguments.operands, environment), arguments, environment);
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
        "With `--fix`, what can be mended with certainty is mended: the theory means afterwards "
        "what it meant. What is left is reported. `--suggested` makes the suggested fixes as "
        "well, such as the nearest name for a misspelt one; look at what it has done. With `-`, "
        "the mended text goes to standard output.\n\n"
        "How severe each thing is can be set for a project in its `theory.toml`.\n\n"
        "The exit status is 0 when nothing is wrong, 1 when there are errors or, with `--diff`, "
        "something would be mended, 2 when the command was not understood or a file could not be "
        "read.",
    .options = withReportOptions(
        {{"--format",
          "",
          "text",
          "also write what each CMOC rests on to standard output: its evidence, and where the "
          "sources come from",
          {"text"}},
         {"--fix", "", "", "make the fixes that are certain"},
         {"--suggested", "", "", "with --fix: make those that are suggested, too"},
         {"--diff", "", "", "with --fix: show what would be changed, and change nothing"},
         {"--explain-config", "", "",
          "also write which settings count for each FILE to standard output, and which line of "
          "theory.toml says so"}}),
    .run = check,
});

} // namespace
} // namespace theory::driver
