// Puts names to what the grammar expects.
#include "service/features/completion.h"

#include "model/owner.h"
#include "service/feature.h"
#include "service/features/letters.h"
#include "service/features/proposals.h"
#include "service/features/snippets.h"
#include "syntax/expectation.h"
#include "syntax/walk.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

// Whose block the place is in; `Count` at the outer level.
model::Owner ownerAt(const syntax::Tree& tree, std::uint32_t offset) {
    model::Owner owner = model::Owner::Count;
    for (const syntax::Entry* entry : syntax::entriesAt(tree.entries, offset)) {
        const syntax::Block* block = syntax::blockOf(*entry);
        if (block && block->span.begin < offset && offset < block->span.end)
            owner = model::ownerOf(*entry);
        if (const auto* evidence = std::get_if<const syntax::Evidence*>(&entry->is))
            for (const syntax::Citation& citation : (*evidence)->citations)
                if (citation.block.span.begin < offset && offset < citation.block.span.end)
                    owner = model::Owner::Citation;
    }
    return owner;
}

// Words that begin a clause come before those that go on with one, and connectives last.
void addWords(const syntax::Expectation& expected, model::Owner owner, std::vector<Proposal>& out) {
    for (const std::string& word : expected.words)
        if (owner == model::Owner::Count || model::mayStandIn(owner, word))
            out.push_back({.label = word,
                           .insert = word,
                           .kind = ProposalKind::Keyword,
                           .rank = expected.due.empty() ? 10 : 30});
}

void show(const Question& question, llvm::raw_ostream& out) {
    const Completion completion =
        completionAt(question.file, question.span.begin, *question.snapshot, question.workspace);
    out << placeWords(completion.typed, *question.snapshot) << '\n';
    for (const Proposal& proposal : completion.proposals) {
        out << proposal.label;
        if (!proposal.detail.empty())
            out << "  " << proposal.detail;
        if (proposal.isSnippet)
            out << "  snippet";
        out << '\n';
    }
}

const Registered feature(Feature{
    .name = "completion",
    .summary = "what can be written at the place",
    .answer = show,
});

} // namespace

Completion completionAt(const SourceFile& file, std::uint32_t offset, const Snapshot& snapshot,
                        const Workspace& workspace) {
    const syntax::Tree* tree = snapshot.treeOf(file);
    if (!tree)
        return {};
    const syntax::Expectation expected = syntax::expectedAt(*tree, offset);
    Completion completion{.typed = expected.typed, .proposals = {}};
    const model::Owner owner = ownerAt(*tree, expected.typed.begin);
    addWords(expected, owner, completion.proposals);
    addSnippets(expected, owner, file, completion.proposals);
    addNames(expected, owner, file, snapshot, workspace, completion.proposals);
    const auto order = [](const Proposal& one) { return std::tie(one.rank, one.label); };
    const llvm::StringRef typed = file.text(expected.typed);
    std::erase_if(completion.proposals,
                  [&](const Proposal& one) { return !holdsLetters(one.label, typed); });
    llvm::stable_sort(completion.proposals,
                      [&](const Proposal& a, const Proposal& b) { return order(a) < order(b); });
    completion.isComplete = completion.proposals.size() <= mostProposals;
    if (!completion.isComplete)
        completion.proposals.resize(mostProposals);
    return completion;
}

} // namespace theory::service
