// What is to be said of each file of a workspace.
#pragma once

#include "service/workspace.h"

namespace theory::service {

struct Matter {
    std::shared_ptr<const Snapshot> snapshot; // that its places are in
    const Diagnostic* diagnostic = nullptr;
    const SourceFile* file = nullptr;
    Span span; // in that file; its beginning where the matter has no place
};

// By path, in order of place; what several theories say alike of a file that they share, once.
std::map<std::string, std::vector<Matter>> mattersByFile(const Workspace& workspace);

// Those that touch the span, errors first.
std::vector<const Diagnostic*> mattersAt(const Snapshot& snapshot, Span span);

} // namespace theory::service
