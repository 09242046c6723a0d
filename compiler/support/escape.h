// Plain text made fit for the format it goes into, so that nothing in it acts as markup there.
//
// All take any bytes: what is no UTF-8, or no character that the format may hold, becomes U+FFFD.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory {

// For element content and for attribute values in either quotes, in XML 1.0 and HTML.
std::string escapeXml(llvm::StringRef text);

// For a DOT label, whose backslashes and character references come out as they are written. A
// newline stays one. Quotes are left to cgraph, which adds and escapes them itself.
std::string escapeDot(llvm::StringRef text);

// For running text in Markdown, CommonMark and Pandoc's alike. Line breaks stay; white space at the
// start of a line goes, since it would make a code block.
std::string escapeMarkdown(llvm::StringRef text);

// For a cell of a Markdown table: the same on one line, with `<br>` for line breaks.
std::string escapeMarkdownCell(llvm::StringRef text);

// For a text of a Mermaid flowchart between double quotes, or a line that describes the chart.
// Whatever Mermaid or its Markdown may take for markup, and whatever hides or reorders what stands
// beside it, is a numeric entity of Mermaid's: `#60;`. Where that does not help, a word joiner
// keeps two characters apart. `lineBreak` stands for line breaks.
std::string escapeMermaid(llvm::StringRef text, llvm::StringRef lineBreak);

} // namespace theory
