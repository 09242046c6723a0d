// The arithmetic of flows: what is left of the papers at each line, and which sources came how.
#pragma once

#include "model/theory.h"

namespace theory::analysis {

// A number of papers; none where it is not known.
using Papers = std::optional<std::int64_t>;

// One line of a flow in its sum. Nothing is known behind `unknown`, until the next number that is,
// and no sum crosses a line that is counted in another unit as well.
struct StageSum {
    bool isAdded = false; // one of the first lines, which are all `identified`
    Papers expected;      // what the lines before leave; none for lines that begin or are added
    Papers left;          // what is left behind the line
    // The first line whose count is a part of `expected`; with `fromStreams` what the streams have
    // come to is another part.
    model::Id<model::Stage> since;
    bool fromStreams = false;
};

struct FlowSums {
    std::vector<StageSum> stages; // by index of the stage
    std::vector<Papers> streams;  // by index of the stream: what it comes to
    std::vector<Papers> together; // by index of the flow: what its streams have brought
    std::vector<Papers> flows;    // by index of the flow: what it comes to
};

FlowSums flowSums(const model::Theory& theory);

// The sources that are said to have come with each stream, in order of declaration.
std::vector<std::vector<model::Id<model::Source>>> sourcesOfStreams(const model::Theory& theory);

} // namespace theory::analysis
