// One configuration as a strip from left to right: what is there, what works, what comes of it.
#pragma once

#include "backends/diagram/diagram.h"
#include "model/theory.h"

namespace theory::backends {

// A card for each stage of its path, before them cards for its contexts, interventions, actors and
// triggers; what guards it, why it works and what supports it as lines beneath. Only the lines of
// the configuration itself: those that underpin it have strips of their own.
Diagram strip(const model::Theory& theory, model::Id<model::Configuration> id);

} // namespace theory::backends
