// Showing diagnostics to the user, and what they mean for the exit status.
#pragma once

#include "driver/command.h"
#include "support/renderer.h"

namespace theory::driver {

struct ReportOptions {
    bool all = false;                        // not only the first two hundred
    bool denyWarnings = false;               // warnings count as errors
    std::optional<std::size_t> mostWarnings; // more of them count as an error
    // Another form than text; then diagnostics are the result, all of them.
    const Renderer* renderer = nullptr;
};

// The options above, for the commands that read theories.
std::vector<Option> withReportOptions(std::vector<Option> options);
ReportOptions reportOptions(const Arguments& arguments);

// Shows them in order of place, with a summary below: as text on standard error, in another form on
// standard output.
ExitStatus report(Diagnostics diagnostics, const Sources& sources, ReportOptions options,
                  Environment& environment);

// Shows why a command could not be carried out.
ExitStatus refuse(Diagnostics diagnostics, Environment& environment);
ExitStatus refuse(Diagnostic diagnostic, Environment& environment);

} // namespace theory::driver
