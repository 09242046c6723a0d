// What things of a theory are called within a result, so that links and pictures lead to them.
#pragma once

#include "model/theory.h"

namespace theory::backends {

// `construct-trust`, `cmoc-C1`, `source-hudson2002`, `section-S1`: one word without white space,
// the same between runs. What has no name of its own goes by its number, `construct-12`; no name
// begins with a digit.
std::string anchorOf(const model::Theory& theory, model::Id<model::Construct> id);
std::string anchorOf(const model::Theory& theory, model::Id<model::Configuration> id);
std::string anchorOf(const model::Theory& theory, model::Id<model::Source> id);
std::string anchorOf(const model::Theory& theory, model::Id<model::Section> id);

// Where the evidence of a configuration stands: `details-C1`.
std::string detailsAnchorOf(const model::Theory& theory, model::Id<model::Configuration> id);

// Where the picture of a view stands: `figure-constructs`.
std::string figureAnchor(llvm::StringRef view);

} // namespace theory::backends
