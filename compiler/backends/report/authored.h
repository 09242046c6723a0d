// What authors write in Markdown, read into the report's own blocks.
//
// Nothing of the author's text goes into a format as it is, so it can neither break the structure
// around it nor carry anything that acts there. Understood are paragraphs, lists, quotations,
// emphasis, code, and links to the web and to mail addresses; everything else is text as it stands.
#pragma once

#include "backends/report/document.h"

namespace theory::backends::report {

// A heading becomes a paragraph in strong type: the report's structure is its own.
Blocks authored(llvm::StringRef markdown);

// The same for a cell of a table: a line for each paragraph or item.
Cell authoredLines(llvm::StringRef markdown);

} // namespace theory::backends::report
