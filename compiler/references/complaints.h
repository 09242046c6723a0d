// That a file of sources has more mistakes than anybody reads.
#pragma once

#include "support/complaints.h"

namespace theory::references {

extern const DiagnosticKind<std::size_t> tooManyInFile;

} // namespace theory::references
