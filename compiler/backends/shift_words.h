// What shifts are called in pictures and reports.
#pragma once

#include "model/theory.h"

#include <string>
#include <vector>

namespace theory::backends {

// What the shift's picture is called among those of its theory: its name, unless another picture
// has that.
std::string viewName(const model::Theory& theory, const model::Shift& shift);

// The shifts of the theory asked for that have a scale to be drawn along.
std::vector<model::Id<model::Shift>> ownShifts(const model::Theory& theory);

} // namespace theory::backends
