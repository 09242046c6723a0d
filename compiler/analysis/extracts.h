// Whether extracts stand in the texts of their sources.
#pragma once

#include "model/theory.h"
#include "references/passages/passage.h"

namespace theory::analysis {

// An extract that was looked up; those of sources without a text are not.
struct CheckedExtract {
    const model::Citation* citation;
    references::Finding finding;
};

// Those of the theory asked for, in the order of its citations.
std::vector<CheckedExtract> checkExtracts(const model::Theory& theory);

} // namespace theory::analysis
