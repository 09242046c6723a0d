// Words for edits: one clause each.
#include "support/fix_words.h"

#include "support/display.h"

namespace theory {
namespace {

std::string inWords(const Edit& edit, const Sources& sources) {
    const auto [line, more] = llvm::StringRef(edit.replacement).split('\n');
    if (edit.replacement.empty())
        return fmt::format("leave out `{}`", displayed(sources.text(edit.span)));
    return fmt::format("{} `{}{}`", edit.span.begin == edit.span.end ? "add" : "write",
                       displayed(line), more.empty() ? "" : " …");
}

} // namespace

std::string inWords(const Fix& fix, const Sources& sources) {
    std::string words;
    for (const Edit& edit : fix.edits)
        words += (words.empty() ? "" : ", and ") + inWords(edit, sources);
    return words;
}

std::string helpOf(const Diagnostic& diagnostic, const Sources& sources) {
    if (!diagnostic.help.empty() || diagnostic.fixes.empty())
        return diagnostic.help;
    return inWords(diagnostic.fixes.front(), sources);
}

} // namespace theory
