// The style sheet and the script of a page, which travel inside the program.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory::backends::report {

std::string pageStyle();
std::string pageScript();

// As a Content Security Policy names what may be in a page: `'sha256-…'`.
std::string policyHash(llvm::StringRef text);

} // namespace theory::backends::report
