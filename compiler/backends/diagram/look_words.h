// What a box or an arrow looks like in words, as the classes that a style sheet finds it by.
#pragma once

#include "backends/diagram/diagram.h"

namespace theory::backends {

// By its shape: `context`, `mechanism`, `outcome`, `intervention`, `actor`, `construct`,
// `configuration` or `pending`.
std::string lookWords(const Node& node);

// By direction (`plus`, `minus` or `plain`), line (`solid`, `dashed`, ...) and tip (`arrow`, `bar`,
// `ring` or `open`).
std::string lookWords(const Edge& edge);

} // namespace theory::backends
