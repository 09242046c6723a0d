// The lines of files that a diagnostic speaks of, with marks under them.
#pragma once

#include "support/diagnostic.h"
#include "support/ink.h"

namespace theory {

// Shows the place of the diagnostic and those of its labels: its own file first, lines in order.
void writeExcerpt(const Diagnostic& diagnostic, const Sources& sources, Pen& pen);

} // namespace theory
