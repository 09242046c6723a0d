// What the kinds of results share that Pandoc makes: its tree, and the pictures that it names.
#pragma once

#include "backends/backend.h"
#include "backends/report/pandoc.h"

namespace theory::backends {

// The report as a tree that names pictures with that ending.
std::string pandocTree(Subject& subject, llvm::StringRef ending, const report::PandocForm& form);

// The pictures of a report, each by the name that the tree has for it.
std::vector<Companion> pandocPngs(Subject& subject);
std::vector<Companion> pandocPdfs(Subject& subject);

} // namespace theory::backends
