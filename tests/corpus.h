// All theories that the project has: what properties of every text are tried on.
#pragma once

#include <string>
#include <vector>

namespace theory::tests {

// What golden tests, examples, the standard library and the pages hold, right or wrong.
const std::vector<std::string>& corpus();

} // namespace theory::tests
