// Counts sources, and asks which loops go through what.
#include "service/features/hints.h"

#include "analysis/loops.h"
#include "service/feature.h"
#include "syntax/walk.h"

#include "fmt/format.h"
#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

// By the place of a declaration.
using Labels = llvm::DenseMap<std::uint32_t, std::string>;

void append(std::string& label, llvm::StringRef words) {
    label += (label.empty() ? "" : ", ") + words.str();
}

// A loop without a name is open: nobody can say which way it turns.
void addLoops(const model::Theory& theory, Labels& labels) {
    const std::vector<analysis::Loop> loops = analysis::loops(theory).loops;
    const std::vector<std::string> names = analysis::loopNames(loops);
    for (std::size_t i = 0; i < loops.size(); ++i)
        for (const analysis::Step& step : loops[i].steps) {
            const Span span =
                step.configuration ? theory[step.configuration].span : theory[step.link].span;
            append(labels[span.begin], names[i].empty() ? "open loop" : names[i]);
        }
}

Labels labelsOf(const model::Theory& theory) {
    Labels labels;
    const std::vector<analysis::Backing> backings = analysis::backings(theory);
    for (std::size_t i = 0; i < theory.configurations.size(); ++i)
        if (const model::Configuration& one = theory.configurations[i]; !one.isHole)
            append(labels[one.span.begin], evidenceWords(backings[i]));
    addLoops(theory, labels);
    return labels;
}

void show(const Question& question, llvm::raw_ostream& out) {
    const Span whole = question.span;
    for (const Hint& hint : hints(whole, question.file, *question.snapshot)) {
        const Position place = question.file.position(hint.offset);
        out << place.line << ':' << place.column << ' ' << hint.label << '\n';
    }
}

const Registered feature(Feature{
    .name = "hints",
    .summary = "what CMOCs rest on and which loops they are in",
    .answer = show,
});

} // namespace

std::string evidenceWords(const analysis::Backing& backing) {
    const std::size_t count = backing.sources.size();
    std::string words = count == 0   ? "no evidence"
                        : count == 1 ? "1 source"
                                     : fmt::format("{} sources", count);
    return backing.isContested ? words + ", contested" : words;
}

std::vector<Hint> hints(Span span, const SourceFile& file, const Snapshot& snapshot) {
    const syntax::Tree* tree = snapshot.treeOf(file);
    if (!tree)
        return {};
    const Labels labels = labelsOf(snapshot.theory());
    std::vector<Hint> found;
    syntax::walk(tree->entries, [&](const syntax::Entry& entry) {
        if (entry.span.end < span.begin || span.end < entry.span.begin)
            return false;
        const auto label = labels.find(entry.span.begin);
        if (label == labels.end())
            return true;
        const syntax::Block* block = syntax::blockOf(entry);
        const std::uint32_t end = block ? block->span.begin : entry.span.end;
        const llvm::StringRef head = file.text({entry.span.begin, end}).rtrim();
        const std::uint32_t offset = entry.span.begin + static_cast<std::uint32_t>(head.size());
        if (span.begin <= offset && offset <= span.end)
            found.push_back({offset, label->second});
        return true;
    });
    return found;
}

} // namespace theory::service
