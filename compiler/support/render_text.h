// Diagnostics as text, for people.
#pragma once

#include "support/diagnostic.h"

#include "llvm/Support/raw_ostream.h"

namespace theory {

// In order of place, what has none first; of the same ones only the gravest
// stays, whatever else they say.
void sortByPlace(Diagnostics& diagnostics);

// Writes each with an excerpt of the file, in the order given. Nothing that stands in a file or in
// a path acts on the terminal.
void renderText(const Diagnostics& diagnostics, const Sources& sources, bool colour,
                llvm::raw_ostream& out);

// `2 errors, 1 warning`; empty where there are none.
std::string summaryOf(const Diagnostics& diagnostics);

// `1 error`, `2 errors`.
std::string counted(std::size_t count, std::string_view thing);

} // namespace theory
