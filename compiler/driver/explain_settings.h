// `check --explain-config`: which settings count, and which line set them.
#pragma once

#include "driver/checked.h"

namespace theory::driver {

// For each file of each theory: the `theory.toml` that concerns it, and for each thing that is set
// there what it is set to and where; what another line outweighs is not listed.
void explainSettings(const Checked& checked, llvm::raw_ostream& out);

} // namespace theory::driver
