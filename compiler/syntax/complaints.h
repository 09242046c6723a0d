// That a file has more mistakes in its wording than anybody reads.
#pragma once

#include "support/complaints.h"

namespace theory::syntax {

extern const DiagnosticKind<std::size_t> tooManyMistakes;

} // namespace theory::syntax
