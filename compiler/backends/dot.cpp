// dot: the diagrams as Graphviz text.
#include "backends/diagram/dot.h"
#include "backends/backend.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef view) {
    return dotText(subject.view(view).diagram);
}

const Registered dot(Backend{"dot", "the diagrams as Graphviz text", Backend::eachView, emit});

} // namespace
} // namespace theory::backends
