// What a configuration must have, for the rules that ask for it.
#pragma once

#include "model/theory.h"

#include <initializer_list>

namespace theory::rules {

// Whether a configuration of the theory asked for has no slot of these kinds, and should: it is no
// hole, it could be read, and it does not merely gather parts.
bool lacks(const model::Theory& theory, const model::Configuration& configuration,
           std::initializer_list<SlotKind> kinds);

} // namespace theory::rules
