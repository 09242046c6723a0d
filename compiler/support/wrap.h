// Filling paragraphs for people who read in a terminal.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory {

constexpr unsigned pageColumns = 80;

// Breaks the text at its spaces so that no line is wider than `columns`, indentation included; a
// longer word stands alone. An empty line parts paragraphs. Lines end in a newline.
std::string wrapped(llvm::StringRef text, unsigned indentation = 0, unsigned columns = pageColumns);

// Two columns, as in `name  what it is`: the right one begins at `start` and is filled.
std::string wrappedEntry(llvm::StringRef name, llvm::StringRef text, unsigned start);

} // namespace theory
