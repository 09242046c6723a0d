// pdf: the diagrams for print.
#include "backends/backend.h"
#include "backends/diagram/cairo.h"
#include "backends/diagram/views.h"

namespace theory::backends {
namespace {

llvm::Expected<std::vector<Output>> emit(const model::Theory& theory, const Sources&) {
    std::vector<Output> outputs;
    for (const View& view : views(theory)) {
        llvm::Expected<Picture> picture = pictureOf(view);
        if (!picture)
            return picture.takeError();
        outputs.push_back({"." + view.name + ".pdf", pdfBytes(*picture)});
    }
    return outputs;
}

const Registered pdf(Backend{"pdf", "the diagrams for print", emit});

} // namespace
} // namespace theory::backends
