// A picture of a theory while it is being written, and which places belong to what in it.
#pragma once

#include "service/snapshot.h"

#include "llvm/Support/Error.h"

namespace theory::service {

struct PreviewPlace {
    std::string about; // what elements of the picture have as `data-about`: `construct-trust`
    Span span;
};

struct Preview {
    std::string view;                                       // which one it is
    std::string title;                                      // of that view; may be empty
    std::vector<std::pair<std::string, std::string>> views; // all there are, with their titles
    std::string svg;
    bool isDraft = false; // there are errors, and what did not resolve is marked
    // First of each thing where it is declared or first named, then all other places.
    std::vector<PreviewPlace> places;
};

// `view` may be empty: then it is the one that is declared at the offset, or that shows the flow or
// shift there, else the first. Fails where the theory has no such view or it cannot be drawn.
llvm::Expected<Preview> preview(const Snapshot& snapshot, std::uint32_t offset,
                                llvm::StringRef view, llvm::StringRef theme);

} // namespace theory::service
