// Paths as SARIF wants them: relative addresses, percent-encoded.
#pragma once

#include "support/source.h"

namespace theory {

// `a%20b.theory`; `file:///home/a.theory` for an absolute path; `urn:theoryc:stdin` for what is no
// file.
std::string uriOf(const SourceFile& file, const Sources& sources);

// Whether the address only says where a file is, seen from the folder that theoryc was run in.
bool isRelative(llvm::StringRef uri);

} // namespace theory
