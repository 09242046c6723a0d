// query: what theoryc has understood of a file, for tests and bug reports.
#include "driver/inputs.h"
#include "driver/report.h"

#include "service/feature.h"
#include "support/wrap.h"
#include "syntax/parse.h"
#include "syntax/print_tree.h"

#include "llvm/Support/Path.h"

namespace theory::driver {
namespace {

using service::Feature;
using service::Question;

constexpr std::string_view tree = "tree";

const DiagnosticKind<std::string, std::string> notAnswered{
    {
        .name = "unclear-place",
        .code = "D037",
        .why = "A question about a place names the file, the line and the column, as messages of "
               "theoryc do, or a stretch of a line: `main.theory:3:5`, `main.theory:3:5-9`.",
        .bad = "$ theoryc query hover main.theory:three\ntheory clubs\n",
        .good = "$ theoryc query hover main.theory:1:8\ntheory clubs\n",
    },
    "`{}` {}"};

ExitStatus showTrees(const Arguments& arguments, llvm::ArrayRef<std::string> files,
                     Environment& environment) {
    if (files.empty())
        return refuse(missingArgument("query", "a file behind `tree`"), environment);
    Sources sources(environment.files);
    Diagnostics found;
    const std::vector<Input> inputs = openInputs(files, environment, sources, found);
    if (!found.empty())
        return refuse(std::move(found), environment);
    for (const Input& input : inputs)
        syntax::printTree(syntax::parse(*input.file, found), environment.out);
    return report(std::move(found), sources, reportOptions(arguments), environment);
}

// Line and columns count from 1; without them, the whole file.
struct Asked {
    std::string path;
    unsigned line = 0, column = 0, end = 0;
};

std::optional<Asked> askedIn(llvm::StringRef words) {
    llvm::SmallVector<llvm::StringRef> parts;
    words.split(parts, ':');
    Asked asked{.path = parts[0].str()};
    if (parts.size() == 1)
        return asked;
    const auto [first, last] = parts.back().split('-');
    if (parts.size() != 3 || parts[1].getAsInteger(10, asked.line) ||
        first.getAsInteger(10, asked.column) || asked.line == 0 || asked.column == 0 ||
        (!last.empty() && last.getAsInteger(10, asked.end)))
        return std::nullopt;
    return asked;
}

// Of a column in code points.
std::uint32_t offsetIn(const SourceFile& file, unsigned line, unsigned column) {
    const std::uint32_t start = file.lineStart(line);
    const llvm::StringRef text = file.line(line);
    std::size_t at = 0;
    for (; column > 1 && at < text.size(); --column)
        do
            ++at;
        while (at < text.size() && (text[at] & 0xC0) == 0x80);
    return start + static_cast<std::uint32_t>(at);
}

std::optional<Span> spanOf(const Asked& asked, const SourceFile& file) {
    if (asked.line == 0)
        return file.whole();
    if (asked.line > file.lineOf(file.whole().end))
        return std::nullopt;
    const std::uint32_t begin = offsetIn(file, asked.line, asked.column);
    return Span{begin, asked.end == 0 ? begin : offsetIn(file, asked.line, asked.end)};
}

ExitStatus answer(const Feature& feature, llvm::ArrayRef<std::string> words,
                  Environment& environment) {
    if (words.empty())
        return refuse(missingArgument("query", "a place, such as `main.theory:3:5`"), environment);
    const std::optional<Asked> asked = askedIn(words.front());
    if (!asked)
        return refuse(notAnswered.at({}, words.front(), "is no place in a file"), environment);
    llvm::SmallString<256> path(asked->path);
    environment.files->makeAbsolute(path);
    service::Workspace workspace(environment.files, environment.readPdf);
    workspace.addFolder(llvm::sys::path::parent_path(path));
    if (auto text =
            environment.files->getBufferForFile(path)) // so that it counts if it stands alone
        workspace.open(path, (*text)->getBuffer().str(), 1);
    workspace.update();
    const auto snapshot = workspace.theoryOf(path);
    const SourceFile* file = snapshot ? snapshot->fileAt(path) : nullptr;
    if (!file)
        return refuse(notAnswered.at({}, asked->path, "takes no part in a theory"), environment);
    const std::optional<Span> span = spanOf(*asked, *file);
    if (!span)
        return refuse(notAnswered.at({}, words.front(), "is behind the end of the file"),
                      environment);
    feature.answer({workspace, snapshot, *file, *span, words.size() > 1 ? words[1] : ""},
                   environment.out);
    return AllIsWell;
}

ExitStatus query(const Arguments& arguments, Environment& environment) {
    const llvm::ArrayRef<std::string> words = arguments.operands;
    if (words.empty())
        return refuse(missingArgument("query", "to know what is asked, such as `tree`"),
                      environment);
    if (words.front() == tree)
        return showTrees(arguments, words.drop_front(), environment);
    const Feature* feature = Registered<Feature>::find(words.front());
    if (feature)
        return answer(*feature, words.drop_front(), environment);
    std::vector<std::string_view> known{tree};
    for (const Feature& one : Registered<Feature>::all())
        known.push_back(one.name);
    return refuse(unknownValue("query", words.front(), known), environment);
}

// `rename NAME`
std::string usageOf(const Feature& feature) {
    return fmt::format("{}{}{}", feature.name, feature.argument.empty() ? "" : " ",
                       feature.argument);
}

void listFeatures(llvm::raw_ostream& out) {
    out << "\nquestions about a place in a file:\n";
    for (const Feature& feature : Registered<Feature>::all())
        out << wrappedEntry(usageOf(feature), feature.summary, 19);
}

const Registered command(Command{
    .name = "query",
    .operands = "tree FILE… | QUESTION PLACE [WORD]",
    .summary = "show what was understood of a file, for bug reports",
    .description =
        "`query tree` lists the declarations and clauses of each FILE with their places, "
        "as they were read, and the comments that belong to them.\n\n"
        "All other questions are those that editors ask, about a PLACE such as `main.theory:3:5`, "
        "a stretch `main.theory:3:5-9` or a whole file; the theories in the file's folder take "
        "part.",
    .options = withReportOptions({}),
    .run = query,
    .writeMore = listFeatures,
});

} // namespace
} // namespace theory::driver
