// From a theory to its report.
#pragma once

#include "backends/report/document.h"
#include "model/theory.h"

namespace theory::backends::report {

Document build(const model::Theory& theory);

} // namespace theory::backends::report
