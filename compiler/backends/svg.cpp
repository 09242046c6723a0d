// svg: the diagrams for the web and for editing.
#include "backends/diagram/svg.h"
#include "backends/backend.h"
#include "backends/diagram/views.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(const model::Theory& theory, const Sources&,
                                 llvm::StringRef view) {
    llvm::Expected<Picture> picture = pictureOf(viewNamed(theory, view));
    return picture ? llvm::Expected<std::string>(svgText(*picture)) : picture.takeError();
}

const Registered svg(Backend{"svg", "the diagrams for the web and for editing", true, emit});

} // namespace
} // namespace theory::backends
