// A source that a bibliography knows, as formats need it in which a citation style words it.
#pragma once

#include "references/reference.h"

#include <string>

namespace theory::backends::report {

struct Work {
    std::string key; // what the theory calls it; `Run::cited` is the same
    const references::Reference* reference;
    bool isListed; // among the references of the report
};

} // namespace theory::backends::report
