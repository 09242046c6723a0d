// A picture as SVG.
#pragma once

#include "backends/diagram/picture.h"

#include "llvm/ADT/StringRef.h"

namespace theory::backends {

// A whole SVG file. Its ids start with `idPrefix`, so that a page can hold several pictures.
std::string svgText(const Picture& picture, llvm::StringRef idPrefix = "");

} // namespace theory::backends
