// new: the beginning of a review.
#include "driver/command.h"
#include "driver/new_review.h"
#include "driver/report.h"
#include "driver/unwritable.h"

#include "support/display.h"

#include "llvm/Support/Path.h"

namespace theory::driver {
namespace {

const DiagnosticKind<std::string> alreadyThere{
    {
        .name = "already-there",
        .code = "D020",
        .why = "A new review is begun where there is none, so that nothing of yours is replaced.",
        .bad = "$ theoryc new walking\n// --- walking/review.theory\ntheory walking\n",
        .good = "$ theoryc new walking\n// --- cycling/review.theory\ntheory cycling\n",
    },
    "`{}` is there already; nothing was written"};

ExitStatus begin(const Arguments& arguments, Environment& environment) {
    if (arguments.operands.empty())
        return refuse(missingArgument("new", "a folder for the review"), environment);
    if (arguments.operands.size() > 1)
        return refuse(surplusArgument("new", arguments.operands[1]), environment);
    llvm::SmallString<128> folder(arguments.operands.front());
    llvm::sys::path::remove_dots(folder, /*remove_dot_dot=*/false);
    if (folder.empty())
        folder = ".";
    llvm::SmallString<128> path(folder);
    environment.files->makeAbsolute(path);
    llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);

    const std::vector<OutputFile> files = newReview(folder, path);
    Diagnostics known;
    for (const OutputFile& file : files)
        if (environment.files->exists(file.path))
            known.push_back(alreadyThere.at({}, file.path));
    if (!known.empty())
        return refuse(std::move(known), environment);
    if (const auto failure = environment.writeFiles(files))
        return refuse(unwritable(*failure), environment);
    for (const OutputFile& file : files)
        environment.err << "wrote " << displayed(file.path) << '\n';
    environment.err << "next: `theoryc check " << displayed(files.front().path) << "`\n";
    return AllIsWell;
}

const Registered command(Command{
    .name = "new",
    .operands = "DIR",
    .summary = "begin a review, in a folder of its own",
    .description =
        "Writes a small review into the folder DIR: a theory that checks clean, a bibliography, "
        "settings (theory.toml), and what GitHub and pre-commit need to check every change. "
        "Nothing is replaced that is there already.",
    .options = {},
    .run = begin,
});

} // namespace
} // namespace theory::driver
