// Running text and citations as Pandoc's inline elements.
#pragma once

#include "backends/report/anchors_in.h"
#include "backends/report/pandoc/tree.h"
#include "backends/report/work.h"

namespace theory::backends::report::pandoc {

// What running text may refer to; all of it lives longer than who has it.
struct Known {
    const Anchors& anchors;         // a link to any other is plain text
    const llvm::StringSet<>& works; // a citation of any other as well
    StyleShows shows;
};

// Citations behind one another become one, so that a style can put `[1, 2]`.
json::Array inlines(const Inline& text, const Known& known);

} // namespace theory::backends::report::pandoc
