// explain: why something is reported, with a wrong and a right example.
#include "driver/command.h"
#include "driver/manual.h"
#include "driver/report.h"

#include "support/suggest.h"

namespace theory::driver {
namespace {

const DiagnosticKind<std::string> unknownDiagnostic{
    {
        .name = "unknown-diagnostic",
        .code = "D013",
        .why = "What theoryc reports has a code, such as S010, and a name, such as `missing-part`. "
               "`theoryc rules` lists all of them.",
        .bad = "$ theoryc explain missing-prat\n",
        .good = "$ theoryc explain missing-part\n",
    },
    "nothing that is reported is called `{}`"};

const KindInfo* kindOf(llvm::StringRef word) {
    for (const KindInfo& kind : Registered<KindInfo>::all())
        if (word.equals_insensitive(kind.code) || word.equals_insensitive(kind.name))
            return &kind;
    return nullptr;
}

Diagnostic unknown(llvm::StringRef word) {
    Nearest nearest(word);
    for (const KindInfo& kind : Registered<KindInfo>::all())
        nearest.offer(kind.name);
    Diagnostic report = unknownDiagnostic.at({}, word.str());
    if (auto name = nearest.result())
        return std::move(report).helping(fmt::format("write `{}`", name->str()));
    return std::move(report).helping("`theoryc rules` lists everything that is reported");
}

ExitStatus explain(const Arguments& arguments, Environment& environment) {
    const bool isAll = arguments.has("--all");
    if (isAll && !arguments.operands.empty())
        return refuse(surplusArgument("explain --all", arguments.operands.front()), environment);
    if (!isAll && arguments.operands.empty())
        return refuse(missingArgument("explain", "a code or a name, such as `S010`"), environment);
    std::vector<const KindInfo*> kinds = isAll ? allKinds() : std::vector<const KindInfo*>();
    Diagnostics found;
    for (const std::string& word : arguments.operands) {
        if (const KindInfo* kind = kindOf(word))
            kinds.push_back(kind);
        else
            found.push_back(unknown(word));
    }
    if (!found.empty())
        return refuse(std::move(found), environment);
    if (arguments.value("--format") == "md")
        writeMarkdown(kinds, environment.out);
    else
        writeText(kinds, environment.out);
    return AllIsWell;
}

const Registered command(Command{
    .name = "explain",
    .operands = "CODE|NAME…",
    .summary = "say why something is reported, with an example",
    .description =
        "Says for each CODE or NAME, as it stands in an error or a warning, why it is "
        "reported, shows a wrong and a right example, and says how to have it otherwise.",
    .options = {{"--all", "", "", "explain everything that is reported"},
                {"--format",
                 "",
                 "FORM",
                 "text, or md: Markdown, the reference manual with `--all`",
                 {"text", "md"}}},
    .run = explain,
});

} // namespace
} // namespace theory::driver
