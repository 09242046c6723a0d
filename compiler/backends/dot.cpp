// dot: the diagrams as Graphviz text.
#include "backends/diagram/dot.h"
#include "backends/backend.h"
#include "backends/diagram/views.h"

namespace theory::backends {
namespace {

llvm::Expected<std::vector<Output>> emit(const model::Theory& theory, const Sources&) {
    std::vector<Output> outputs;
    for (const View& view : views(theory)) {
        llvm::Expected<std::string> text = dotText(view.diagram);
        if (!text)
            return text.takeError();
        outputs.push_back({"." + view.name + ".dot", std::move(*text)});
    }
    return outputs;
}

const Registered dot(Backend{"dot", "the diagrams as Graphviz text", emit});

} // namespace
} // namespace theory::backends
