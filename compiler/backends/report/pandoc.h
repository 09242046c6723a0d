// A report as Pandoc's own tree, from which the program `pandoc` makes documents for word
// processors and for LaTeX.
#pragma once

#include "backends/report/document.h"
#include "backends/report/work.h"

#include "llvm/ADT/ArrayRef.h"

#include <functional>

namespace theory::backends::report {

// A picture in a document: the file that holds it, and how large it is on paper.
struct PandocPicture {
    std::string file;
    std::string description; // for whoever does not see it
    double width = 0;        // in points
    double height = 0;
    std::string failure{}; // why there is none; else empty
};

// What differs between the Pandocs and the formats that a tree is for.
struct PandocForm {
    unsigned series = 2; // of Pandoc: from 3 on it knows figures, and another version of trees
    // What Pandoc 2 takes for a figure has one text, for its caption and for who does not see it.
    // Where styles have names, both are paragraphs in those of a figure and its caption.
    bool hasNamedStyles = false;
    // The entries of a list of references are marked so that links find them.
    bool marksReferences = true;
};

struct PandocParts {
    llvm::ArrayRef<Work> works; // that the document may cite, in a citation style
    StyleShows shows{};         // the style
    std::function<PandocPicture(llvm::StringRef view)> picture;
};

std::string pandocTree(const Document& document, const PandocParts& parts, const PandocForm& form);

} // namespace theory::backends::report
