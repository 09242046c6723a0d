// What in a file leads to another one, or to a page.
#pragma once

#include "service/snapshot.h"

namespace theory::service {

struct Link {
    Span span;           // in the file, without quotation marks
    std::string path;    // of a file that is there; or
    std::string address; // `https://…`
};

// Imports, bibliographies, tables, texts of sources; DOIs and addresses.
std::vector<Link> links(const syntax::Tree& tree, const Snapshot& snapshot);

} // namespace theory::service
