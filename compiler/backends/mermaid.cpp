// mermaid: the diagrams as flowcharts for GitHub and other places that draw Mermaid.
#include "backends/diagram/mermaid.h"
#include "backends/backend.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef view) {
    return mermaidText(subject.view(view).diagram);
}

const Registered mermaid(Backend{
    .name = "mermaid",
    .summary = "the diagrams as Mermaid flowcharts, which GitHub draws; a matrix or a shift, which "
               "Mermaid has no picture for, as boxes and arrows",
    .parts = Backend::eachView,
    .emit = emit,
    .extension = "mmd"});

} // namespace
} // namespace theory::backends
