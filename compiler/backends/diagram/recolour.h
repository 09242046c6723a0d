// Showing a picture that is drawn in one theme in the colours of another.
#pragma once

#include "backends/diagram/theme.h"

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory::backends {

// Rules of a style sheet for SVG elements in what `selector` names. Where two things share a colour
// in the first theme and differ in the second, the one that comes first in `Theme` counts; boxes
// are told apart by both their colours.
std::string recolouring(const Theme& from, const Theme& to, llvm::StringRef selector);

} // namespace theory::backends
