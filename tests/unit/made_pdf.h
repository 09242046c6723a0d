// PDFs for tests, set from known text as journals set theirs.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace theory::tests {

struct MadePdf {
    std::string bytes;
    // For each sentence of the text the printed pages that it begins and ends on.
    struct Pages {
        unsigned first;
        unsigned last;
    };
    std::vector<Pages> pages;
};

// Two columns of text with words divided at the ends of lines and ligatures for `fi` and `ff`,
// below a running head and above the page's number.
MadePdf articleOf(const std::vector<std::string>& sentences, unsigned firstPage);

// A page that shows a picture of something, without text.
std::string pdfWithoutText();

} // namespace theory::tests
