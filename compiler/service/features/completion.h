// What can be written at a place.
#pragma once

#include "service/workspace.h"

namespace theory::service {

enum class ProposalKind : std::uint8_t {
    Keyword,
    Construct,
    Configuration,
    Source,
    Value, // grades, words of properties, units
    Section,
    Theory,
    File,
    Name, // of anything else
    Snippet,
    Count
};

struct Proposal {
    std::string label;
    std::string insert; // the text, or a snippet as the protocol has them: `${1:name}`, `$0`
    std::string detail; // a title, a role; may be empty
    ProposalKind kind = ProposalKind::Keyword;
    bool isSnippet = false;
    int rank = 0;                 // what fits best has the lowest
    std::optional<Thing> thing{}; // that it names
};

struct Completion {
    Span typed;                      // of the word that has been begun, which a proposal replaces
    std::vector<Proposal> proposals; // by rank, then by label
    bool isComplete = true;          // more would be there, and will be once more is typed
};

// Longer lists are cut.
inline constexpr std::size_t mostProposals = 300;

Completion completionAt(const SourceFile& file, std::uint32_t offset, const Snapshot& snapshot,
                        const Workspace& workspace);

} // namespace theory::service
