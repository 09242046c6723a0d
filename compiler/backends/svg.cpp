// svg: the diagrams for the web and for editing.
#include "backends/diagram/svg.h"
#include "backends/backend.h"
#include "backends/diagram/views.h"

namespace theory::backends {
namespace {

llvm::Expected<std::vector<Output>> emit(const model::Theory& theory, const Sources&) {
    std::vector<Output> outputs;
    for (const View& view : views(theory)) {
        llvm::Expected<Picture> picture = pictureOf(view);
        if (!picture)
            return picture.takeError();
        outputs.push_back({"." + view.name + ".svg", svgText(*picture)});
    }
    return outputs;
}

const Registered svg(Backend{"svg", "the diagrams for the web and for editing", emit});

} // namespace
} // namespace theory::backends
