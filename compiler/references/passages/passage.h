// An extract looked up in its source.
#pragma once

#include "references/passages/locators.h"

namespace theory::references {

struct Finding {
    enum class Kind {
        Found,     // where the locators say, or none of them can be checked
        Elsewhere, // but not where they say
        NotFound,
    };
    Kind kind = Kind::Found;
    // Where it stands, nearest to where it was looked for; where it was not found, what is nearest
    // to it. Empty where nothing is like it, and for an extract without words of the source.
    Spot spot;

    // Elsewhere: which of the locators is wrong, and what it should say: `233`, `232-233`.
    std::size_t wrong = 0;
    std::string number;

    // Not found: the nearest passage as it stands there, on one line, and what differs, in bytes of
    // the extract and of these words. Nothing does where the parts around a `…` all stand in the
    // source, but too far apart or in another order.
    std::string words;
    std::vector<Stretch> differentInExtract;
    std::vector<Stretch> differentInWords;

    bool hasPassage() const { return spot.passage.end > spot.passage.begin; }
};

// The first page is the one that a bibliography names, 0 where it names none.
Finding lookUp(const SourceText& text, llvm::StringRef extract, llvm::ArrayRef<Wanted> where,
               unsigned firstPrintedPage = 0);

} // namespace theory::references
