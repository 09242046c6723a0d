// pandoc: the report as Pandoc's tree, for whoever makes something else of it.
#include "backends/pandoc_pictures.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    return pandocTree(subject, "png", {});
}

const Registered pandoc(Backend{
    "pandoc", "the report as Pandoc 2 reads it, which shows the pictures that `png` makes",
    Backend::oneFile, emit, "pandoc.json"});

} // namespace
} // namespace theory::backends
