// Pictures of large theories: how long they take, beside Graphviz's own program.
#pragma once

#include <array>

namespace theory::bench {

// CPU time, in seconds, of pictures of constructs as SVG. Zero where it could not be measured.
struct LargePictures {
    double ours = 0;       // 1,000 constructs
    double dot = 0;        // `dot -Tsvg` with the same boxes and arrows
    double tenTimesAs = 0; // 10,000 constructs
};

struct Pictures {
    LargePictures inSections{}; // of twenty sections, for 1,000
    LargePictures oneTree{};    // all constructs joined, without sections
    double fiveOutputs = 0;     // of 1,000 constructs, in one run
    double dearestOutput = 0;   // of these, alone
};

Pictures measurePictures();

} // namespace theory::bench
