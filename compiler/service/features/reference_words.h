// A reference in a line, to know it by; reports have it in full.
#pragma once

#include "references/reference.h"

#include <string>

namespace theory::service {

// `Smith`, `Smith, Jones`, `Smith, Jones et al.`; empty where no author is known.
std::string shortAuthors(const references::Reference& reference);

} // namespace theory::service
