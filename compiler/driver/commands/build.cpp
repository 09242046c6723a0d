// build: a theory as diagrams, reports and data.
#include "driver/checked.h"
#include "driver/depfile.h"
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

const DiagnosticKind<std::string> needsFolder{
    {
        .name = "result-without-file",
        .code = "D025",
        .why = "Watching and dependency files speak of files that are written. A result on "
               "standard output is none.",
        .bad = "$ theoryc build main.theory --emit json --watch -o -\ntheory clubs\n",
        .good = "$ theoryc build main.theory --emit json\ntheory clubs\n",
    },
    "`{}` needs a folder to write to, and `-o -` is none"};

ExitStatus write(const std::vector<OutputFile>& results, Environment& environment) {
    if (const auto failure = environment.writeFiles(results))
        return refuse(unwritable(*failure), environment);
    for (const OutputFile& result : results)
        environment.err << "wrote " << displayed(result.path) << '\n';
    return AllIsWell;
}

// Says what the run is at while this lives, where somebody looks.
class ShownProgress {
public:
    explicit ShownProgress(Environment& environment) : environment_(environment) {
        show("reading");
    }
    ~ShownProgress() { end(); }
    ShownProgress(const ShownProgress&) = delete;
    ShownProgress& operator=(const ShownProgress&) = delete;

    void show(const std::string& words) const {
        if (environment_.showProgress)
            environment_.showProgress(words);
    }
    void end() const { show(""); }

private:
    Environment& environment_;
};

void takeAsDrafts(std::deque<Compiled>& theories) {
    for (Compiled& compiled : theories)
        if (hasErrors(compiled.found))
            compiled.theory = model::resolveDraft(compiled.project);
}

bool isToStandardOutput(const Arguments& arguments) {
    return arguments.value("--output") == standardOutput;
}

// What the command line asks for; what it gets wrong is reported.
Wanted wantedBy(const Arguments& arguments, Environment& environment, Diagnostics& out) {
    const llvm::StringRef folder =
        arguments.has("--output") ? arguments.value("--output") : llvm::StringRef("build");
    return {.selections = selectionsOf(arguments.values("--emit"), out),
            .views = arguments.values("--view"),
            .theme = arguments.has("--theme") ? themeNamed(arguments.value("--theme").str(), out)
                                              : backends::defaultTheme(),
            .style = arguments.has("--csl")
                         ? readCitationStyle(arguments.value("--csl").str(), environment, out)
                         : CitationStyle(),
            .folder = isToStandardOutput(arguments) ? "" : folder};
}

// Whether they may be built; what is wrong in them has been said.
bool mayBeBuilt(const Arguments& arguments, Checked& checked, Environment& environment) {
    const bool isInOrder = report(checked.found(), checked.sources, reportOptions(arguments),
                                  environment) == AllIsWell;
    if (arguments.has("--draft"))
        takeAsDrafts(checked.compilation.theories);
    return isInOrder || arguments.has("--draft");
}

// Writes what was made of them, and with it which files it depends on.
ExitStatus handOver(std::vector<OutputFile> results, const Arguments& arguments,
                    const std::vector<std::string>& read, Environment& environment) {
    if (isToStandardOutput(arguments) && results.size() != 1)
        return refuse(severalResults(results), environment);
    if (arguments.has("--depfile"))
        results.push_back({arguments.value("--depfile").str(), dependencyRules(results, read)});
    if (!isToStandardOutput(arguments))
        return write(results, environment);
    environment.out << results.front().bytes;
    return AllIsWell;
}

// Leaves in `read` which files the theories were made of.
ExitStatus buildOnce(const Arguments& arguments, Environment& environment,
                     std::vector<std::string>& read) {
    const ShownProgress progress(environment);
    if (!arguments.has("--emit"))
        return refuse(missingArgument("build", "a kind of result, such as `--emit svg`"),
                      environment);
    Diagnostics found;
    const Wanted wanted = wantedBy(arguments, environment, found);
    const std::unique_ptr<Checked> checked = checkInputs(arguments.operands, environment);
    read = filesRead(checked->sources);
    llvm::append_range(read, arguments.values("--csl").take_back());
    progress.end();
    llvm::append_range(found, checked->unread);
    if (!found.empty())
        return refuse(std::move(found), environment);
    if (!mayBeBuilt(arguments, *checked, environment))
        return ErrorsFound;
    std::vector<OutputFile> results =
        emit(checked->compilation.theories, wanted, checked->sources, environment, found);
    progress.end();
    return found.empty() ? handOver(std::move(results), arguments, read, environment)
                         : refuse(std::move(found), environment);
}

// Files that could not be opened stay watched for, since they may come back.
ExitStatus watch(const Arguments& arguments, Environment& environment) {
    std::vector<std::string> watched = arguments.operands;
    while (true) {
        std::vector<std::string> read;
        buildOnce(arguments, environment, read);
        if (!read.empty())
            watched = std::move(read);
        environment.err << "waiting for a change; Ctrl-C ends\n";
        environment.err.flush();
        if (!environment.waitForChange || !environment.waitForChange(watched))
            return AllIsWell;
        environment.err << '\n';
    }
}

ExitStatus build(const Arguments& arguments, Environment& environment) {
    for (const char* option : {"--watch", "--depfile"})
        if (isToStandardOutput(arguments) && arguments.has(option))
            return refuse(needsFolder.at({}, option), environment);
    std::vector<std::string> read;
    return arguments.has("--watch") ? watch(arguments, environment)
                                    : buildOnce(arguments, environment, read);
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
         "of pictures make these alone: `constructs`, `cmocs`, `sections` (where a theory has "
         "several), a flow's name or a view's; may be repeated",
         {},
         true},
        {"--theme", "", "THEME", "draw pictures in this theme, `default` if not given"},
        {"--csl", "", "FILE",
         "set citations and references of `docx`, `odt` and `latex` in this style of the Citation "
         "Style Language, Pandoc's own if not given"},
        {"--output", "-o", "DIR",
         "the folder for the results, `build` if not given; `-` writes a "
         "single result to standard output"},
        {"--draft", "", "",
         "build in spite of errors: what could be understood, with what could not marked"},
        {"--watch", "", "", "build again whenever a file of the theories is saved"},
        {"--depfile", "", "FILE",
         "also write which files the results are made of, for Make and Ninja"},
    }),
    .run = build,
    .writeMore = listKinds,
});

} // namespace
} // namespace theory::driver
