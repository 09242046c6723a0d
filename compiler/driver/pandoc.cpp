// Has pandoc make a document from a folder that holds all that it needs, and tells how it failed.
#include "driver/pandoc.h"

#include "driver/archive_dates.h"
#include "driver/run_program.h"
#include "driver/temporary_folder.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Program.h"

#include <algorithm>

namespace theory::driver {
namespace {

// Names that no picture has, since those end in the name of their format.
constexpr llvm::StringLiteral treeFile = "tree.json", styleFile = "style.csl";

constexpr unsigned newestKnown = 3; // for one that does not tell its version

// The first of January, 1980: what makes of documents say of themselves when they were made.
constexpr const char* fixedDay = "SOURCE_DATE_EPOCH=315532800";
// Or names of pictures beyond ASCII would not be found.
constexpr const char* locale = "LC_ALL=C.UTF-8";

llvm::Error failure(const llvm::Twine& words) { return llvm::createStringError(words); }

bool writeAll(const PandocJob& job, const TemporaryFolder& folder) {
    if (folder.path().empty() || !folder.write(treeFile, job.tree))
        return false;
    if (!job.style.empty() && !folder.write(styleFile, job.style))
        return false;
    for (const backends::Companion& picture : job.pictures)
        if (!folder.write(picture.name, picture.bytes))
            return false;
    return true;
}

// What the user has set for Pandoc at home is not looked at: results are the same everywhere. In
// its sandbox it would find neither pictures nor what it starts files of Word and LibreOffice from,
// so that only formats which need none of these ask for it. No tree tells it to read anything else.
std::vector<std::string> argumentsFor(const PandocJob& job, const TemporaryFolder& folder) {
    std::vector<std::string> words{"--from=json",
                                   "--to=" + std::string(job.format),
                                   "--standalone",
                                   "--citeproc",
                                   "--fail-if-warnings",
                                   "--data-dir=" + folder.path(),
                                   "--resource-path=" + folder.path(),
                                   "--output=-"};
    if (!job.style.empty())
        words.push_back("--csl=" + folder.pathOf(styleFile));
    llvm::append_range(words, job.options);
    return words;
}

llvm::Error failureOf(const RunResult& result) {
    switch (result.end) {
    case RunResult::End::NotBegun:
        return failure("it cannot be run");
    case RunResult::End::TooSlow:
        return failure("it takes too long");
    case RunResult::End::TooMuch:
        return failure("the document is too large");
    case RunResult::End::Crashed:
        return failure("it was ended by the system");
    case RunResult::End::Exited:
        break;
    }
    if (result.status == 0)
        return llvm::Error::success();
    std::string said = llvm::StringRef(result.err).trim().str();
    std::ranges::replace(said, '\n', ' ');
    return failure(said.empty() ? "it ended with status " + llvm::Twine(result.status)
                                : llvm::Twine(said));
}

} // namespace

PandocTools pandocOfMachine() {
    auto program = llvm::sys::findProgramByName("pandoc");
    return {.program = program ? *program : ""};
}

unsigned pandocSeries(const PandocTools& tools) {
    if (tools.program.empty())
        return 0;
    const RunResult result =
        runProgram(tools.program, {"--version"}, {.seconds = tools.seconds, .bytes = tools.bytes});
    llvm::StringRef words = llvm::StringRef(result.out).drop_until(llvm::isDigit);
    unsigned series = 0;
    return words.consumeInteger(10, series) || series == 0 ? newestKnown : series;
}

llvm::Expected<std::string> runPandoc(const PandocJob& job, const PandocTools& tools) {
    const TemporaryFolder folder;
    if (!writeAll(job, folder))
        return failure("there is no room for temporary files");
    RunResult result = runProgram(
        tools.program, argumentsFor(job, folder), {.seconds = tools.seconds, .bytes = tools.bytes},
        {.input = folder.pathOf(treeFile), .variables = {fixedDay, locale}});
    if (llvm::Error error = failureOf(result))
        return error;
    return withoutDates(std::move(result.out));
}

} // namespace theory::driver
