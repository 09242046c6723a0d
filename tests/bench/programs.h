// The program as its users run it: how long it takes to start, to check, and what memory it needs.
#pragma once

#include <cstddef>

namespace theory::bench {

// Zero where it could not be measured.
struct Programs {
    double startSeconds = 0;      // of `theoryc check` with an empty file
    double emptyStartSeconds = 0; // of a program that does nothing
    double lineStartSeconds = 0;  // of one that prints a line
    double checkSeconds = 0;      // CPU time of `theoryc check` with 10,000 constructs
    double nopSeconds = 0;        // of Graphviz's parser alone with the same as DOT
    double manySeconds = 0;       // of `theoryc check` with 1,000 files of 10 KB, every rule on
    double oneSeconds = 0;        // the same with as much in one file
    double fmtSeconds = 0;        // of `theoryc fmt --check` with the 1,000 files
    double manyPeakBytes = 0;     // memory
    std::size_t manyBytes = 0;    // of the 1,000 files
    double peakOverFile = 0;      // memory, in sizes of the file
    std::size_t fileBytes = 0;    // of that file
};

// To be called before this process has grown.
Programs measurePrograms();

} // namespace theory::bench
