// What a report of a draft says of itself.
#pragma once

#include "backends/report/document.h"
#include "support/diagnostic.h"

namespace theory::backends::report {

// Begins the document with what is still wrong, each error with its place. Nothing without errors.
void addDraft(const Diagnostics& errors, const Sources& sources, Document& out);

} // namespace theory::backends::report
