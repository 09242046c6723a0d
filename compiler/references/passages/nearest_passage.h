// What is most like an extract that does not stand in its source.
#pragma once

#include "references/passages/source_text.h"

namespace theory::references {

struct Nearest {
    Stretch passage;   // in the source's text
    std::string words; // of the passage, on one line; empty where nothing is like the extract
    std::vector<Stretch> differentInExtract;
    std::vector<Stretch> differentInWords;
};

// For a part of an extract. Of a very long one, its beginning is compared.
Nearest nearestPassage(const SourceText& text, llvm::StringRef extract, Stretch part);

} // namespace theory::references
