// What is doubtful in bibliographies, whatever their format.
#pragma once

#include "references/reference.h"
#include "support/complaints.h"

namespace theory::references {

// Keys that two entries have, keys that no theory can cite, and a file without any entry.
void checkBibliography(const Bibliography& bibliography, Complaints& out);

// What is missing in an entry, or cannot be right. For entries that a theory cites: a library may
// hold thousands that nobody looks at.
void checkEntry(const Reference& entry, Diagnostics& out);

} // namespace theory::references
