// From a theory to its report.
#pragma once

#include "backends/report/document.h"
#include "model/theory.h"

namespace theory::backends::report {

struct Material;

// What chapters and tables are made from. `theory` has to live as long.
Material materialOf(const model::Theory& theory);

Document build(const Material& material);

// Only what concerns evidence: what configurations rest on, and the sources.
Document buildEvidence(const model::Theory& theory);

} // namespace theory::backends::report
