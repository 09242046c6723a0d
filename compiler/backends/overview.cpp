// The chapters of evidence, out of the report.
#include "backends/overview.h"

#include "backends/report/build.h"
#include "backends/report/text.h"

namespace theory::backends {

std::string overview(const model::Theory& theory) {
    return report::plainText(report::buildEvidence(theory));
}

} // namespace theory::backends
