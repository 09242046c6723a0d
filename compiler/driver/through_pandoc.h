// Results that Pandoc makes, and what is said where it does not.
#pragma once

#include "driver/environment.h"
#include "support/diagnostic.h"

namespace theory::driver {

// Says that a kind of result cannot be made.
Diagnostic missingPandoc(std::string_view kind);

// What Pandoc makes of a tree that a backend with a `PandocUse` emitted. `result` is what the user
// calls it. A failure is reported.
std::optional<std::string> throughPandoc(const PandocJob& job, const std::string& result,
                                         const Environment& environment, Diagnostics& out);

} // namespace theory::driver
