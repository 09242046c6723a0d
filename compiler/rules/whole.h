// Whether all of a theory could be read, for the rules that judge by what is not there.
#pragma once

#include "model/theory.h"

namespace theory::rules {

// False where a use may be hidden in what could not be read, or behind a name that is not known.
bool isWhole(const model::Theory& theory);

} // namespace theory::rules
