// Names, keys, values and files for what is due at a place.
#pragma once

#include "model/owner.h"
#include "service/features/completion.h"
#include "syntax/expectation.h"

namespace theory::service {

void addNames(const syntax::Expectation& expected, model::Owner owner, const SourceFile& file,
              const Snapshot& snapshot, const Workspace& workspace, std::vector<Proposal>& out);

// Files that a text at the place may name: those with fitting ends in the folder of `file` and
// below. `typed` is what stands between the quotation mark and the place.
void addFiles(llvm::StringRef opener, const SourceFile& file, const Workspace& workspace,
              std::vector<Proposal>& out);

} // namespace theory::service
