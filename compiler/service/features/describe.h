// A thing of a theory in a few lines of Markdown.
#pragma once

#include "service/snapshot.h"

namespace theory::service {

// Of a construct what it is, where it is used in which role, and what that rests on; of a source
// its reference and how it is appraised; of all others their title and what they hold.
std::string describe(Thing thing, const Snapshot& snapshot);

} // namespace theory::service
