// What stands at the edges of pages and is no part of the text: running heads and page numbers.
#pragma once

#include "references/passages/evening.h"

#include <optional>

namespace theory::references {

struct PageEdges {
    std::vector<Stretch> lines; // running heads and lone page numbers, in order
    // What has to be added to a page's place in the file, from 1 on, for the number printed on it.
    std::optional<int> shift;
};

// `pages` are the offsets at which pages begin.
PageEdges pageEdges(llvm::StringRef text, llvm::ArrayRef<std::uint32_t> pages);

} // namespace theory::references
