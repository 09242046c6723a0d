// The style that citations and references are set in: a file of the Citation Style Language.
#pragma once

#include "driver/environment.h"
#include "support/diagnostic.h"

#include <string>

namespace theory::driver {

struct CitationStyle {
    std::string text; // if empty, Pandoc's own style
    backends::report::StyleShows shows{};
};

// A file that cannot be used is reported.
CitationStyle readCitationStyle(const std::string& path, Environment& environment,
                                Diagnostics& out);

} // namespace theory::driver
