// From a theory to its report.
#pragma once

#include "backends/report/document.h"
#include "model/theory.h"

namespace theory::backends::report {

Document build(const model::Theory& theory);

// Only what concerns evidence: what configurations rest on, and the sources.
Document buildEvidence(const model::Theory& theory);

} // namespace theory::backends::report
