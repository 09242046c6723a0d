// check: what is wrong in a theory, and what is doubtful.
#include "driver/inputs.h"
#include "driver/report.h"

#include "backends/overview.h"
#include "support/display.h"
#include "support/wrap.h"

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
    if (arguments.value("--format") == text)
        for (const Compiled& compiled : theories)
            environment.out << backends::overview(compiled.theory);
    ReportOptions options = reportOptions(arguments);
    options.renderer = Registered<Renderer>::find(std::string_view(arguments.value("--format")));
    const ExitStatus status = report(std::move(found), sources, options, environment);
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
        "The exit status is 0 when there are no errors, 1 when there are, or warnings that "
        "`--deny` "
        "or `--max-warnings` does not let pass, 2 when the command was not understood or a file "
        "could not be read.",
    .options = withReportOptions({{.name = "--format",
                                   .value = "FORM",
                                   .summary = "how to write what was found; all but `text` write "
                                              "it to standard output, and all of it",
                                   .listValues = forms}}),
    .run = check,
    .writeMore = listForms,
});

} // namespace
} // namespace theory::driver
