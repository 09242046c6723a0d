// fmt: theories in the one layout that all have.
#include "driver/inputs.h"
#include "driver/report.h"
#include "driver/unwritable.h"

#include "format/format.h"
#include "model/project.h"
#include "support/display.h"
#include "support/in_parallel.h"
#include "support/unified_diff.h"
#include "syntax/parse.h"
#include "syntax/same_words.h"

namespace theory::driver {
namespace {

const DiagnosticKind<std::string> impossibleWidth{
    {
        .name = "impossible-width",
        .code = "D014",
        .why = "Lines hold between 40 and 1000 columns. In less there is no room for a claim, and "
               "more is no limit.",
        .bad = "$ theoryc fmt --width 20 main.theory\ncontext calm \"A calm ward\"\n",
        .good = "$ theoryc fmt --width 80 main.theory\ncontext calm \"A calm ward\"\n",
    },
    "lines cannot be `{}` columns wide"};

// Without an example: there should be none. The property tests look for one.
const DiagnosticKind<std::string> changedMeaning{
    {
        .name = "changed-meaning",
        .code = "D015",
        .why = "Before a file is replaced, its new text is read and compared with the old one, "
               "word for word and comment for comment. Had it said something else, that would be "
               "a mistake in theoryc, and the file is left as it is.",
        .bad = "",
        .good = "",
    },
    "laid out, `{}` would not say the same; nothing was written"};

enum class Mode {
    Write,
    Check, // say which files would change
    Diff,  // show how
};

// A file laid out, or what is wrong with it.
struct LaidOut {
    Diagnostics found;
    std::string text;
};

LaidOut layOut(const SourceFile& file, format::Layout layout) {
    LaidOut laidOut;
    const syntax::Tree tree = syntax::parse(file, laidOut.found);
    if (!hasErrors(laidOut.found))
        laidOut.text = format::format(tree, layout);
    return laidOut;
}

class Formatting {
public:
    Formatting(Mode mode, bool checks, Environment& environment)
        : mode_(mode), checks_(checks), environment_(environment) {}

    void take(const SourceFile& file, LaidOut laidOut) {
        if (hasErrors(laidOut.found)) {
            std::ranges::move(laidOut.found, std::back_inserter(found_));
            ++unread_;
            if (file.path() != standardInput)
                untouched_.push_back(file.path().str());
            return;
        }
        const std::string& text = laidOut.text;
        if (mode_ == Mode::Write && file.path() == standardInput)
            environment_.out << text;
        else if (text == file.text())
            ++fine_;
        else
            change(file, text);
    }

    // `found` is what was wrong with the command line's files.
    ExitStatus finish(Diagnostics found, const Sources& sources) {
        const bool isNotDone = !found.empty() || isRefused_;
        std::ranges::move(found, std::back_inserter(found_));
        report(std::move(found_), sources, {.all = true}, environment_);
        if (const auto failure = environment_.writeFiles(results_))
            return refuse(unwritable(*failure), environment_);
        for (const std::string& path : untouched_)
            environment_.err << "left " << displayed(path) << " as it is\n";
        if (changed_ + fine_ > 0)
            environment_.err << summary() << '\n';
        if (isNotDone)
            return NotDone;
        const bool isFound = checks_ && changed_ > 0;
        return isFound || unread_ > 0 ? ErrorsFound : AllIsWell;
    }

private:
    void change(const SourceFile& file, const std::string& text) {
        const std::string path = file.path().str();
        if (mode_ == Mode::Write && !syntax::saySame(file, text)) {
            found_.push_back(changedMeaning.at({}, path).helping("report this with the file"));
            untouched_.push_back(path);
            isRefused_ = true;
            return;
        }
        ++changed_;
        if (mode_ == Mode::Write)
            results_.push_back({path, text});
        else if (mode_ == Mode::Check)
            environment_.out << displayed(path) << '\n';
        else
            writeDiff(unifiedDiff(file.text(), text, path, path), environment_.colourOut,
                      environment_.out);
    }

    // `formatted 3 files, 2 were fine already`
    std::string summary() const {
        const auto files = [](std::size_t count) {
            return fmt::format("{} {}", count, count == 1 ? "file" : "files");
        };
        const llvm::StringRef were = fine_ == 1 ? "was" : "were";
        if (changed_ == 0)
            return fmt::format("{} {} fine already", files(fine_), were.str());
        const std::string changed = mode_ == Mode::Write ? "formatted " + files(changed_)
                                                         : files(changed_) + " would change";
        return fine_ == 0 ? changed
                          : fmt::format("{}, {} {} fine already", changed, fine_, were.str());
    }

    Mode mode_;
    bool checks_; // a file that would change is a failure
    Environment& environment_;
    Diagnostics found_;
    std::vector<OutputFile> results_;
    std::vector<std::string> untouched_;
    std::size_t changed_ = 0;
    std::size_t fine_ = 0;
    std::size_t unread_ = 0; // for their syntax errors
    bool isRefused_ = false;
};

// What `--width` says; of width 0 where it is not a width.
format::Layout layoutOf(const Arguments& arguments) {
    format::Layout layout;
    const bool isNumber = !arguments.value("--width").getAsInteger(10, layout.width);
    const bool isWidth =
        isNumber && layout.width >= format::narrowest && layout.width <= format::widest;
    return isWidth ? layout : format::Layout{.width = 0};
}

// `--width` outweighs what `theory.toml` says.
std::vector<format::Layout> layoutsOf(const std::vector<Input>& inputs, const Arguments& arguments,
                                      Sources& sources, Diagnostics& out) {
    std::vector<format::Layout> layouts;
    model::SharedFiles shared;
    for (const Input& input : inputs)
        layouts.push_back(arguments.has("--width")
                              ? layoutOf(arguments)
                              : model::settingsFor(*input.file, sources, shared, out).layout);
    return layouts;
}

ExitStatus formatAll(const Arguments& arguments, Environment& environment) {
    if (arguments.has("--width") && layoutOf(arguments).width == 0)
        return refuse(impossibleWidth.at({}, arguments.value("--width").str())
                          .helping("choose a number from 40 to 1000"),
                      environment);
    const Mode mode = arguments.has("--diff")    ? Mode::Diff
                      : arguments.has("--check") ? Mode::Check
                                                 : Mode::Write;
    Sources sources(environment.files);
    Diagnostics found;
    const std::vector<Input> inputs = openInputs(arguments.operands, environment, sources, found);
    Diagnostics inSettings;
    const std::vector<format::Layout> layouts = layoutsOf(inputs, arguments, sources, inSettings);
    if (hasErrors(inSettings))
        return report(std::move(inSettings), sources, {.all = true}, environment);
    std::vector<LaidOut> laidOut(inputs.size());
    inParallel(inputs.size(),
               [&](std::size_t i) { laidOut[i] = layOut(*inputs[i].file, layouts[i]); });
    Formatting formatting(mode, arguments.has("--check"), environment);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        formatting.take(*inputs[i].file, std::move(laidOut[i]));
    return formatting.finish(std::move(found), sources);
}

const Registered command(Command{
    .name = "fmt",
    .operands = "[FILE…]",
    .summary = "lay theories out, all in the same way",
    .description =
        "Gives each FILE the one layout that theories have. What it says, its comments and the "
        "empty lines between its paragraphs stay. What it imports is not touched. A FILE with "
        "syntax errors is left as it is. A FILE may be a folder; without FILE, the theories of the "
        "working folder are laid out. `-` reads standard input and writes standard output.\n\n"
        "The exit status is 0 when all is done, 1 when a file has syntax errors or, with "
        "`--check`, would change, 2 when the command was not understood or a file could not be "
        "read or written.",
    .options = {{"--check", "", "", "write nothing; name the files that would change"},
                {"--diff", "", "", "write nothing; show what would change, as `diff -u` does"},
                {"--width", "", "COLUMNS", "how wide lines may be; 100, or what theory.toml says"}},
    .run = formatAll,
});

} // namespace
} // namespace theory::driver
