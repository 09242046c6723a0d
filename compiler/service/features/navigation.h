// From a name to all that stands for the same thing.
#pragma once

#include "service/workspace.h"

namespace theory::service {

// A name's place in a file of one of the workspace's theories.
struct Mention {
    std::shared_ptr<const Snapshot> snapshot;
    Span span; // of the name alone
    bool isDeclaration = false;
    bool isQuoted = false; // it is a text in quotation marks that stands for a construct
};

// The thing whose name holds the offset or ends there; none where no name does.
std::optional<Thing> thingAt(const Snapshot& snapshot, std::uint32_t offset);

// Where a thing is declared: in the theory, in a bibliography or in the standard library. For a
// file or library that is imported, the beginning of that file. Nowhere for what is declared
// nowhere.
Span definitionAt(const Snapshot& snapshot, std::uint32_t offset);

// In all theories of the workspace, each place once, in order of file and place.
std::vector<Mention> mentionsOf(Thing thing, const std::shared_ptr<const Snapshot>& snapshot,
                                const Workspace& workspace);

} // namespace theory::service
