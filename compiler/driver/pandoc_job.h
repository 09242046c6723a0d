// What the program `pandoc` is asked to do.
#pragma once

#include "backends/backend.h"

#include <string>
#include <string_view>

namespace theory::driver {

struct PandocJob {
    std::string_view format;                   // as Pandoc calls it
    std::vector<std::string> options;          // for that format
    std::string tree;                          // what it is made of
    std::vector<backends::Companion> pictures; // that become a part of it
    std::string style;                         // in CSL; if empty, Pandoc's own
};

} // namespace theory::driver
