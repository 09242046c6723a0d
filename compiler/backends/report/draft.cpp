// Lists the errors of a draft.
#include "backends/report/draft.h"

#include "fmt/format.h"

#include "llvm/Support/Path.h"

namespace theory::backends::report {
namespace {

// Of no path but the file's own name, so that a report does not tell of its author's folders.
std::string placeOf(const Diagnostic& error, const Sources& sources) {
    const SourceFile* file = sources.fileAt(error.span.begin);
    if (!error.span.isSomewhere() || !file)
        return {};
    return fmt::format("{}, line {}", llvm::sys::path::filename(file->path()).str(),
                       file->lineOf(error.span.begin));
}

// Messages put names and words of the language between backticks.
Inline inlineOf(llvm::StringRef message) {
    Inline out;
    for (bool isCode = false; !message.empty(); isCode = !isCode) {
        const auto [part, rest] = message.split('`');
        isCode ? out.code(part) : out.plain(part);
        message = rest;
    }
    return out;
}

} // namespace

void addDraft(const Diagnostics& errors, const Sources& sources, Document& out) {
    if (errors.empty())
        return;
    Table table{.header = {"Where", "What is wrong"}};
    for (const Diagnostic& error : errors) {
        const std::string place = placeOf(error, sources);
        table.rows.push_back(
            {place.empty() ? Cell() : Cell{Inline(place)}, {inlineOf(error.message)}});
    }
    Blocks front{
        paragraph(Inline()
                      .strong("This is a draft. ")
                      .plain("The theory has errors. What could not be understood is "
                             "missing here; what is named and not declared is marked so.")),
        tableBlock(std::move(table))};
    out.blocks.insert(out.blocks.begin(), std::make_move_iterator(front.begin()),
                      std::make_move_iterator(front.end()));
}

} // namespace theory::backends::report
