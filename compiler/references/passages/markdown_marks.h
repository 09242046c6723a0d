// What Markdown adds to the words of a text.
#pragma once

#include "references/passages/evening.h"

namespace theory::references {

// Marks of headings, quotations, emphasis and code, and all of a link but its words, in order.
std::vector<Stretch> markdownMarks(llvm::StringRef text);

} // namespace theory::references
