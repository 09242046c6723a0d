// A file in the one layout, as few edits.
#pragma once

#include "service/snapshot.h"

namespace theory::service {

// What changes, whole lines at a time, in order of place; where `lines` is somewhere, only what
// changes there. Nothing where the file has syntax errors: what it says could change.
std::vector<Edit> formattingOf(const syntax::Tree& tree, const Snapshot& snapshot, Span lines = {});

} // namespace theory::service
