// What to do about a matter, as a sentence for people.
#pragma once

#include "support/diagnostic.h"

namespace theory {

// `write "x"`, `leave out "y", and add "z"`, with backticks.
std::string inWords(const Fix& fix, const Sources& sources);

// The sentence that the diagnostic has, or else what its first fix does; empty where it has
// neither.
std::string helpOf(const Diagnostic& diagnostic, const Sources& sources);

} // namespace theory
