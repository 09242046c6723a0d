// A source that a bibliography knows, as formats need it in which a citation style words it, and
// what such a style shows of it.
#pragma once

#include "references/reference.h"

#include <string>

namespace theory::backends::report {

struct Work {
    std::string key; // what the theory calls it; `Run::cited` is the same
    const references::Reference* reference;
    bool isListed; // among the references of the report
};

// What a citation in running text shows in a citation style. Many that number sources show neither.
struct StyleShows {
    bool places = true; // where in a source
    bool names = true;  // who wrote it, where the words around name it
};

} // namespace theory::backends::report
