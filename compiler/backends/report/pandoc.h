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

struct PandocPictures {
    std::function<PandocPicture(llvm::StringRef view)> of;
    // A description has no place beside a caption in what Pandoc 2 takes for a figure. Formats
    // whose styles Pandoc names get both, as paragraphs in the styles of a figure and its caption.
    bool areStyled = false;
};

// Citations are left to a citation style, which has `works` to cite; `hasPlaces` says that it shows
// where in them.
std::string pandocTree(const Document& document, llvm::ArrayRef<Work> works, bool hasPlaces,
                       const PandocPictures& pictures);

} // namespace theory::backends::report
