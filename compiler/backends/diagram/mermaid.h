// A diagram in Mermaid, which GitHub and others draw where it stands in a text.
#pragma once

#include "backends/diagram/diagram.h"

namespace theory::backends {

// A flowchart of the same boxes, arrows and frames as in the pictures, not laid out, with legend
// and captions as boxes. Where it is larger than Mermaid draws unless told otherwise, a comment in
// it says so.
std::string mermaidText(const Diagram& diagram);

} // namespace theory::backends
