// What an editor offers to do with the text at a place.
#pragma once

#include "service/snapshot.h"

namespace theory::service {

struct CodeAction {
    std::string title;       // imperative, a sentence without its full stop
    std::vector<Edit> edits; // none touches another
    const Diagnostic* mends =
        nullptr;              // what it does away with; null for a change that mends nothing
    bool isPreferred = false; // it is certain
};

// The fixes of what is reported there, then what can be made of what stands there: a text in
// quotation marks a declared construct, a CMOC its mirror, a claim one that cites a source.
std::vector<CodeAction> codeActionsAt(const SourceFile& file, Span span, const Snapshot& snapshot);

} // namespace theory::service
