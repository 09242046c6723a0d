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
#include "support/wrap.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::driver {
namespace {

constexpr llvm::StringRef text = "text";

std::vector<std::string_view> forms() {
    std::vector<std::string_view> names{text};
    for (const Renderer& renderer : Registered<Renderer>::all())
        names.push_back(renderer.name);
    return names;
}

void listForms(llvm::raw_ostream& out) {
    out << "\nforms:\n"
        << wrappedEntry(text,
                        "for people, on standard error; on standard output what each CMOC rests "
                        "on: its evidence, and where the sources come from",
                        12);
    for (const Renderer& renderer : Registered<Renderer>::all())
        out << wrappedEntry(renderer.name, renderer.summary, 12);
}

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
    if (arguments.value("--format") == text)
        for (const Compiled& compiled : theories)
            environment.out << backends::overview(compiled.theory);
    ReportOptions options = reportOptions(arguments);
    options.renderer = Registered<Renderer>::find(std::string_view(arguments.value("--format")));
    const ExitStatus status = report(std::move(found), checked.sources, options, environment);
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
    for (const auto& file : mended.checked->sources.all())
        if (file->path() == standardInput)
            environment.out << file->text();
    const ExitStatus status = reportOn(*mended.checked, arguments, environment);
    if (!mended.files.empty())
        environment.err << "made " << extentOf(mended) << '\n';
    return status;
}

// Options that say nothing alone, and those that want standard output for themselves.
std::optional<Diagnostic> contradictionIn(const Arguments& arguments) {
    for (const char* option : {"--diff", "--suggested"})
        if (arguments.has(option) && !arguments.has("--fix"))
            return missingArgument("check", fmt::format("`--fix` beside `{}`", option));
    if (!arguments.has("--format"))
        return std::nullopt;
    const std::string form = fmt::format("check --format {}", arguments.value("--format").str());
    for (const char* option : {"--diff", "--explain-config"})
        if (arguments.has(option))
            return surplusArgument(form, option);
    if (arguments.has("--fix") && llvm::is_contained(arguments.operands, "-"))
        return surplusArgument(form, "--fix -");
    return std::nullopt;
}

ExitStatus check(const Arguments& arguments, Environment& environment) {
    if (auto contradiction = contradictionIn(arguments))
        return refuse(std::move(*contradiction), environment);
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
        "doubtful (warnings and notes), in order of place. A FILE that another one imports as a "
        "part is checked with it, not again. A FILE may be a folder; without FILE, the working "
        "folder is checked. `-` is standard input.\n\n"
        "With `--fix`, what can be mended with certainty is mended: the theory means afterwards "
        "what it meant. What is left is reported. `--suggested` makes the suggested fixes as "
        "well, such as the nearest name for a misspelt one; look at what it has done. With `-`, "
        "the mended text goes to standard output.\n\n"
        "How severe each thing is can be set for a project in its `theory.toml`.\n\n"
        "The exit status is 0 when there are no errors, 1 when there are, or warnings that "
        "`--deny` or `--max-warnings` does not let pass, or, with `--diff`, something to mend; 2 "
        "when the command was not understood or a file could not be read.",
    .options = withReportOptions(
        {{.name = "--format",
          .value = "FORM",
          .summary = "how to write what was found; all but `text` write it to standard output, "
                     "and all of it",
          .listValues = forms},
         {"--fix", "", "", "make the fixes that are certain"},
         {"--suggested", "", "", "with --fix: make those that are suggested, too"},
         {"--diff", "", "", "with --fix: show what would be changed, and change nothing"},
         {"--explain-config", "", "",
          "also write which settings count for each FILE to standard output, and which line of "
          "theory.toml says so"}}),
    .run = check,
    .writeMore = listForms,
});

} // namespace
} // namespace theory::driver
