// Hands trees to Pandoc, and words its failures.
#include "driver/through_pandoc.h"

namespace theory::driver {
namespace {

const DiagnosticKind<std::string> pandocIsMissing{
    {
        .name = "missing-pandoc",
        .code = "D035",
        .why = "Documents for word processors and for LaTeX are made by Pandoc, a program of its "
               "own: Debian's package `pandoc`, or https://pandoc.org/installing.html. All other "
               "kinds of results can be made without it.",
        .bad = "$ theoryc build main.theory --emit docx\ntheory clubs\n",
        .good = "$ theoryc build main.theory --emit html\ntheory clubs\n",
    },
    "results of the kind `{}` are made by the program `pandoc`, which is not installed"};

// Without an example: it takes a Pandoc that fails, most often on a style that is broken.
const DiagnosticKind<std::string, std::string> failedPandoc{
    {
        .name = "failed-pandoc",
        .code = "D036",
        .why = "Pandoc could not make a document. What it says stands in the message. The file of "
               "`--csl` may be broken, or this Pandoc older than 2.15.",
        .bad = "",
        .good = "",
    },
    "Pandoc could not make `{}`: {}"};

} // namespace

Diagnostic missingPandoc(std::string_view kind) {
    return pandocIsMissing.at({}, std::string(kind))
        .helping("install it with `apt install pandoc`, or as "
                 "https://pandoc.org/installing.html says");
}

std::optional<std::string> throughPandoc(const PandocJob& job, const std::string& result,
                                         const Environment& environment, Diagnostics& out) {
    llvm::Expected<std::string> bytes = environment.runPandoc(job);
    if (bytes)
        return std::move(*bytes);
    out.push_back(failedPandoc.at({}, result, llvm::toString(bytes.takeError())));
    return std::nullopt;
}

} // namespace theory::driver
