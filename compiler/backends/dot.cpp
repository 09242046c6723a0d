// dot: the diagrams as Graphviz text.
#include "backends/diagram/dot.h"
#include "backends/backend.h"
#include "backends/diagram/views.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(const model::Theory& theory, const Sources&,
                                 llvm::StringRef view) {
    return dotText(viewNamed(theory, view).diagram);
}

const Registered dot(Backend{"dot", "the diagrams as Graphviz text", true, emit});

} // namespace
} // namespace theory::backends
