// Theories of any size, the same on every run, with nothing wrong in them.
#pragma once

#include <cstddef>
#include <string>

namespace theory::bench {

enum class Script { Latin, Cyrillic };

// Constructs with titles of twelve words and two citations each, the sources that they cite, and a
// CMOC for every five of them. `constructs` is a multiple of five.
std::string theoryText(std::size_t constructs, Script script);

// The same as a graph in DOT: a node for each construct, an edge for each step of a CMOC.
std::string dotText(std::size_t constructs);

} // namespace theory::bench
