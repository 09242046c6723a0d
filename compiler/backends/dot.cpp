// dot: the diagrams as Graphviz text.
#include "backends/diagram/dot.h"
#include "backends/backend.h"
#include "backends/diagram/views.h"

namespace theory::backends {
namespace {

llvm::Expected<std::vector<Output>> emit(const model::Theory& theory, const Sources&) {
    std::vector<Output> outputs;
    for (const View& view : views(theory)) {
        outputs.push_back({"." + view.name + ".dot", dotText(view.diagram)});
    }
    return outputs;
}

const Registered dot(Backend{"dot", "the diagrams as Graphviz text", emit});

} // namespace
} // namespace theory::backends
