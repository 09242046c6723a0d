// Mutates, checks, counts.
#include "phantoms.h"

#include "mutate.h"

#include "project_files.h"
#include "review.h"

#include "model/resolve.h"
#include "rules/rule.h"
#include "support/render_text.h"

#include "fmt/format.h"

#include <algorithm>
#include <map>

namespace theory::bench {
namespace {

llvm::Expected<std::string> withoutPdf(llvm::StringRef) {
    return llvm::createStringError("PDFs are not read here");
}

namespace fs = std::filesystem;
using llvm::vfs::InMemoryFileSystem;

constexpr std::size_t usualMistakes = 3000;

struct Options {
    std::size_t listed = 0;
    std::size_t mistakes = usualMistakes;
};

// Files that are checked together, and the one that is asked for.
struct Example {
    std::string name;
    std::string root;
    std::map<std::string, std::string> files;
};

struct Checked {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::string reports; // of the errors
};

struct Case {
    std::string where; // the example, and the line with the mistake
    Mutation mutation;
    Checked checked;
};

Checked check(const Example& example) {
    llvm::IntrusiveRefCntPtr<InMemoryFileSystem> system(new InMemoryFileSystem);
    system->setCurrentWorkingDirectory("/review");
    for (const auto& [name, text] : example.files)
        system->addFile(name, 0, llvm::MemoryBuffer::getMemBuffer(text, name));
    Sources sources(system);
    Diagnostics found;
    model::SharedFiles shared;
    const model::Project project =
        model::load(**sources.open(example.root), sources, shared, withoutPdf, found);
    const model::Theory theory = model::resolve(project, found);
    rules::run(theory, *project.settings, found);
    sortByPlace(found);
    const auto isWarning = [](const Diagnostic& diagnostic) {
        return diagnostic.severity != Severity::Error;
    };
    Checked checked{.warnings = std::erase_if(found, isWarning)};
    checked.errors = found.size();
    llvm::raw_string_ostream out(checked.reports);
    renderText(found, sources, false, out);
    return checked;
}

void addIfRight(Example example, std::vector<Example>& out) {
    if (example.files.contains(example.root) && check(example).errors == 0)
        out.push_back(std::move(example));
}

// Golden inputs, the standard library, and each theory of the examples with its folder.
std::vector<Example> rightExamples() {
    std::vector<Example> examples;
    for (const tests::GoldenFile& golden : tests::goldenFiles()) {
        const std::string text = tests::read(golden.path);
        const tests::Review review(tests::partsOf(text).input);
        addIfRight({.name = golden.name,
                    .root = "main.theory",
                    .files = {review.files().begin(), review.files().end()}},
                   examples);
    }
    for (const char* below : {"examples", "stdlib"})
        for (const fs::path& path : tests::filesBelow(below, {".theory"})) {
            Example example{
                .name = path.parent_path().filename(), .root = path.filename(), .files = {}};
            for (const fs::path& beside : tests::filesBelow(path.parent_path(), {".theory"}))
                example.files[beside.filename()] = tests::read(beside);
            if (example.name == "stdlib")
                std::erase_if(example.files,
                              [&](const auto& file) { return file.first != example.root; });
            addIfRight(std::move(example), examples);
        }
    return examples;
}

std::string lineAt(llvm::StringRef text, std::size_t place) {
    const std::size_t begin = text.take_front(place).rfind('\n') + 1;
    return fmt::format("{}: {}", text.take_front(place).count('\n') + 1,
                       text.drop_front(begin).split('\n').first.str());
}

// Bibliographies and texts of sources are read by other means.
bool isTheory(llvm::StringRef name) { return name.ends_with(".theory"); }

// Texts are drawn by their length, so that each word has the same chance.
Case mistakeIn(const std::vector<Example>& examples, std::size_t allBytes, Chance& chance) {
    for (;;) {
        std::size_t byte = chance.below(allBytes);
        for (const Example& example : examples)
            for (const auto& [name, text] : example.files) {
                if (!isTheory(name))
                    continue;
                if (byte >= text.size()) {
                    byte -= text.size();
                    continue;
                }
                auto mutation = mutate(text, chance);
                if (!mutation)
                    return mistakeIn(examples, allBytes, chance);
                Example wrong = example;
                wrong.files[name] = mutation->text;
                std::string where = fmt::format("{} {}:{}", example.name, name,
                                                lineAt(mutation->text, mutation->place));
                return {std::move(where), std::move(*mutation), check(wrong)};
            }
    }
}

std::size_t phantomsOf(const Case& one) {
    return one.checked.errors - std::min<std::size_t>(one.checked.errors, 1);
}

void summarize(const std::vector<Case>& cases, llvm::StringRef words, llvm::raw_ostream& out) {
    std::size_t phantoms = 0, noticed = 0, warned = 0, most = 0;
    for (const Case& one : cases) {
        phantoms += phantomsOf(one);
        noticed += one.checked.errors > 0;
        warned += one.checked.errors == 0 && one.checked.warnings > 0;
        most = std::max(most, phantomsOf(one));
    }
    const auto share = [&](std::size_t count) {
        return static_cast<double>(count) /
               static_cast<double>(std::max<std::size_t>(cases.size(), 1));
    };
    out << fmt::format("{:<12}{:>9}{:>22.4f}{:>8}{:>19.1f}%{:>16.1f}%\n", words.str(), cases.size(),
                       share(phantoms), most, 100 * share(noticed), 100 * share(warned));
}

void list(std::vector<Case> cases, std::size_t count, llvm::raw_ostream& out) {
    std::ranges::stable_sort(cases, std::greater(), phantomsOf);
    cases.resize(std::min(count, cases.size()));
    for (const Case& one : cases) {
        const char* mistake = one.mutation.mistake == Mistake::Dropped   ? "dropped"
                              : one.mutation.mistake == Mistake::Doubled ? "doubled"
                                                                         : "swapped";
        out << fmt::format("\n=== {} phantoms: {} `{}` in {}\n{}", phantomsOf(one), mistake,
                           one.mutation.what, one.where, one.checked.reports);
    }
}

bool readOptions(const std::vector<std::string>& args, Options& options) {
    for (std::size_t i = 0; i < args.size(); i += 2) {
        std::size_t* option = args[i] == "--list"       ? &options.listed
                              : args[i] == "--mistakes" ? &options.mistakes
                                                        : nullptr;
        if (!option || i + 1 == args.size() ||
            llvm::StringRef(args[i + 1]).getAsInteger(10, *option))
            return false;
    }
    return true;
}

} // namespace

int countPhantoms(std::vector<std::string> args, llvm::raw_ostream& out) {
    Options options;
    if (!readOptions(args, options)) {
        out << "usage: theoryc_bench --phantoms [--list K] [--mistakes N]\n";
        return 2;
    }
    const std::vector<Example> examples = rightExamples();
    std::size_t bytes = 0;
    for (const Example& example : examples)
        for (const auto& [name, text] : example.files)
            bytes += isTheory(name) ? text.size() : 0;
    Chance chance;
    std::vector<Case> cases;
    while (bytes > 0 && cases.size() < options.mistakes)
        cases.push_back(mistakeIn(examples, bytes, chance));

    out << fmt::format("{} theories, {} bytes; the goal is < 0.05 phantoms a mistake\n\n",
                       examples.size(), bytes);
    out << "             mistakes    phantoms a mistake    most   noticed as error   warned of "
           "only\n";
    summarize(cases, "all", out);
    const auto only = [&](Mistake mistake) {
        std::vector<Case> some;
        std::ranges::copy_if(cases, std::back_inserter(some),
                             [&](const Case& one) { return one.mutation.mistake == mistake; });
        return some;
    };
    summarize(only(Mistake::Dropped), "dropped", out);
    summarize(only(Mistake::Doubled), "doubled", out);
    summarize(only(Mistake::Swapped), "swapped", out);
    list(std::move(cases), options.listed, out);
    return 0;
}

} // namespace theory::bench
