// LaTeX, as reference managers write it into BibTeX, as plain text.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory::references {

enum class LatexUse {
    Text,
    Address, // `~`, `--` and quotation marks stand for themselves
};

// Accents and commands as the characters that they stand for, not yet in NFC; braces and what is
// about looks left out. Mathematics between `$` stays as it is, and so does a command that is not
// known.
std::string decodeLatex(llvm::StringRef text, LatexUse use = LatexUse::Text);

} // namespace theory::references
