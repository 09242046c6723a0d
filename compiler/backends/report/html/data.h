// What a page's scripts need to know of a theory, as JSON.
#pragma once

#include "model/theory.h"

namespace theory::backends::report {

// Configurations with their roles, sources, confidence and ripples; constructs, sections and
// sources by their anchors. Fit for a `script` element: nothing in it ends one.
std::string pageData(const model::Theory& theory);

} // namespace theory::backends::report
