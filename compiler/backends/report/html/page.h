// A report as one HTML file that needs nothing else: pictures, style and script are in it.
#pragma once

#include "backends/report/document.h"

#include "llvm/ADT/StringRef.h"

#include <functional>

namespace theory::backends::report {

// What stands between `<body>` and the scripts. `draw` gives the picture of a view as an element,
// or words that say why there is none.
std::string htmlBody(const Document& document,
                     const std::function<std::string(llvm::StringRef view)>& draw);

// The whole file; `data` is what `pageData` made of the theory, `pictureStyle` rules of a style
// sheet for the pictures. Nothing in it is fetched from
// anywhere, and the page forbids its reader's browser to do so.
std::string htmlPage(const Document& document, llvm::StringRef data, llvm::StringRef pictureStyle,
                     const std::function<std::string(llvm::StringRef view)>& draw);

} // namespace theory::backends::report
