// How fast extracts are looked up in the texts of their sources.
#pragma once

namespace theory::bench {

// Medians of CPU time.
struct Passages {
    double readSeconds = 0;   // 100 sources of 30 pages, as pdftotext gives them
    double foundSeconds = 0;  // 1,000 extracts that stand there, each with its page
    double missedSeconds = 0; // one extract in which two words are changed
};

Passages measurePassages();

} // namespace theory::bench
