// A source cited for a claim.
#include "service/features/refactorings.h"

#include "syntax/walk.h"

#include "fmt/format.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

constexpr std::size_t mostOffered = 5;

// The configuration that holds the place.
const model::Configuration* configurationAt(const model::Theory& theory, Span span) {
    const model::Configuration* found = nullptr;
    for (const model::Configuration& one : theory.configurations)
        if (one.span.begin <= span.begin && span.begin <= one.span.end)
            found = &one;
    return found;
}

// Those cited for CMOCs of the same section, most often first; where there are none, the first
// that are declared.
std::vector<const model::Source*> nearSources(const model::Theory& theory,
                                              const model::Configuration& claim) {
    llvm::MapVector<std::uint32_t, std::size_t> times;
    for (const model::Configuration& one : theory.configurations)
        if (one.section == claim.section && one.module == claim.module)
            for (const model::Citation& citation : theory[one.citations])
                ++times[citation.source.index];
    auto counted = times.takeVector();
    llvm::stable_sort(counted, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<const model::Source*> sources;
    for (const auto& [index, count] : counted)
        sources.push_back(&theory.sources[index]);
    if (sources.empty())
        for (const model::Source& source : theory.sources)
            if (source.module == claim.module)
                sources.push_back(&source);
    if (sources.size() > mostOffered)
        sources.resize(mostOffered);
    return sources;
}

// White space that the lines of a block begin with.
std::string indentOf(const SourceFile& file, std::uint32_t offset) {
    const llvm::StringRef line = file.line(file.lineOf(offset));
    return line.take_while([](char c) { return c == ' ' || c == '\t'; }).str();
}

// Behind the last line of the block, indented as that is.
Edit lineAtEndOf(const syntax::Block& block, const SourceFile& file, const std::string& words) {
    if (block.entries.empty()) {
        const std::uint32_t place = block.span.begin + 1;
        return {{place, place}, " " + words + " "};
    }
    const Span last = block.entries.back().span;
    const bool isOnOneLine = file.lineOf(block.span.begin) == file.lineOf(last.begin);
    const std::string gap = isOnOneLine ? "  " : "\n" + indentOf(file, last.begin);
    return {{last.end, last.end}, gap + words};
}

} // namespace

void addCitations(const SourceFile& file, Span span, const Snapshot& snapshot,
                  std::vector<CodeAction>& out) {
    const model::Theory& theory = snapshot.theory();
    const model::Configuration* claim = configurationAt(theory, span);
    const syntax::Tree* tree = snapshot.treeOf(file);
    if (!claim || !tree)
        return;
    const syntax::Block* block = nullptr;
    for (const syntax::Entry* entry : syntax::entriesAt(tree->entries, span.begin))
        if (std::holds_alternative<const syntax::Configuration*>(entry->is))
            block = syntax::blockOf(*entry);
    if (!block)
        return;
    const Diagnostic* lacking = nullptr;
    for (const Diagnostic& diagnostic : snapshot.compiled().found)
        if (diagnostic.kind->name == "cmoc-without-evidence" &&
            diagnostic.span.begin >= claim->span.begin && diagnostic.span.end <= claim->span.end)
            lacking = &diagnostic;
    for (const model::Source* source : nearSources(theory, *claim)) {
        const std::string key = "@" + source->key.str();
        CodeAction action{.title = "Cite " + key, .mends = lacking};
        if (!source->title.empty())
            action.title += fmt::format(", “{}”", source->title.take_front(60).str());
        action.edits.push_back(lineAtEndOf(*block, file, "supported by " + key));
        out.push_back(std::move(action));
    }
}

} // namespace theory::service
