// What a theory rests on, in plain text: for whoever checks it and has no report at hand.
#pragma once

#include "model/theory.h"

#include <string>

namespace theory::backends {

std::string overview(const model::Theory& theory);

} // namespace theory::backends
