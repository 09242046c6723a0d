// Times in a transcript, which say when what follows them was said.
#pragma once

#include "references/passages/evening.h"

#include <optional>

namespace theory::references {

struct TimeMark {
    Stretch at; // the digits
    unsigned seconds;
    // What of the line is not part of the speech: with its brackets, or as a line of subtitles.
    // Empty where the time may be spoken of.
    Stretch aside;
};

// In order of place: `00:14:32` anywhere, `14:32` in brackets or first on a line.
std::vector<TimeMark> timeMarks(llvm::StringRef text);

// A time as a locator has it, in seconds.
std::optional<unsigned> secondsOf(llvm::StringRef time);

} // namespace theory::references
