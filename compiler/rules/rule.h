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

// Runs every rule that the settings do not switch off, in order of name, and takes away what an
// `allow` of the theory allows. An `allow` that allowed nothing is reported. What has been found
// before, in `out`, is treated as what the rules find: each gets the severity that it has where it
// stands, and what is off is taken away.
void run(const model::Theory& theory, const settings::Settings& settings, Diagnostics& out);

} // namespace theory::rules
