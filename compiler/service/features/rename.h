// Another name for a thing, in every file that names it.
#pragma once

#include "service/workspace.h"

#include "llvm/Support/Error.h"

namespace theory::service {

// What stands at the place and can get another name. Fails in words for the user.
llvm::Expected<Occurrence> renamableAt(const Snapshot& snapshot, std::uint32_t offset);

struct FileChange {
    std::shared_ptr<const Snapshot> snapshot; // that the places are in
    std::vector<Edit> edits;                  // in one file, in order of place
};

// By path. Fails in words where the new name is none, or where something would be wrong afterwards
// that is not wrong now.
llvm::Expected<std::map<std::string, FileChange>>
rename(const std::shared_ptr<const Snapshot>& snapshot, std::uint32_t offset,
       llvm::StringRef newName, const Workspace& workspace);

} // namespace theory::service
