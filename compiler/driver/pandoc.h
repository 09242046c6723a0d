// Documents of a tree, as the program `pandoc` makes them.
#pragma once

#include "driver/pandoc_job.h"

namespace theory::driver {

struct PandocTools {
    std::string program;               // the path of pandoc; empty where there is none
    unsigned seconds = 300;            // for one document
    std::size_t bytes = 1'000'000'000; // of one
};

// Those of this machine: `pandoc` on the PATH.
PandocTools pandocOfMachine();

// The first number of its version; 0 where there is none.
unsigned pandocSeries(const PandocTools& tools);

// The bytes of a document, the same on every day; fails with words for the user.
llvm::Expected<std::string> runPandoc(const PandocJob& job, const PandocTools& tools);

} // namespace theory::driver
