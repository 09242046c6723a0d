// What is wrong in a theory, and what is doubtful: one rule a file.
#pragma once

#include "model/theory.h"
#include "support/diagnostic.h"
#include "support/registry.h"

#include <string_view>

namespace theory::rules {

struct Rule {
    std::string_view name; // of its kind of diagnostic, and of its file
    void (*check)(const model::Theory& theory, Diagnostics& out);
};

// Runs every rule, in order of name, and takes away what an `allow` of the theory allows. An
// `allow` that allowed nothing is reported.
void run(const model::Theory& theory, Diagnostics& out);

} // namespace theory::rules
