// Theories of any size, the same on every run, with nothing wrong in them.
#pragma once

#include <cstddef>
#include <string>

namespace theory::bench {

enum class Script { Latin, Cyrillic };

// Constructs with titles of twelve words and two citations each, the sources that they cite, and a
// CMOC for every five of them. `constructs` is a multiple of five.
std::string theoryText(std::size_t constructs, Script script);

// How CMOCs hang together.
enum class Ties {
    InSections, // ten to a section, as a tree; each section's first goes on from an earlier section
    OneTree     // all of them: a chain with branches, outside of sections
};

// The same, but that a context of each CMOC but the first is the outcome of an earlier one.
std::string tiedTheoryText(std::size_t constructs, Ties ties);

// The same as `theoryText` as a graph in DOT: a node for each construct, an edge for each step of a
// CMOC.
std::string dotText(std::size_t constructs);

} // namespace theory::bench
