// An entry of BibTeX as it stands in its file, before its fields are understood.
#pragma once

#include "references/reference.h"

#include <vector>

namespace theory::references {

struct BibtexField {
    llvm::StringRef name;
    llvm::StringRef text; // without its outer braces or quotation marks
    bool isPlain = true;  // there is no LaTeX in it, and nothing to be tidied
};

struct BibtexEntry {
    llvm::StringRef type;
    llvm::StringRef key;
    std::vector<BibtexField> fields;
    Span keySpan;
    Span span;
};

// Whether BibTeX or biblatex has entries of that type.
bool isBibtexType(llvm::StringRef type);

Reference referenceOf(const BibtexEntry& entry, Arena& arena);

} // namespace theory::references
