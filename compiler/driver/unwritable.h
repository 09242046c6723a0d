// What is said when a result cannot be written.
#pragma once

#include "driver/environment.h"
#include "support/diagnostic.h"

namespace theory::driver {

Diagnostic unwritable(const WriteFailure& failure);

} // namespace theory::driver
