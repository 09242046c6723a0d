// png: the diagrams as images, at 300 dots per inch.
#include "backends/backend.h"
#include "backends/diagram/cairo.h"
#include "backends/diagram/views.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(const model::Theory& theory, const Sources&,
                                 llvm::StringRef view) {
    llvm::Expected<Picture> picture = pictureOf(viewNamed(theory, view));
    return picture ? llvm::Expected<std::string>(pngBytes(*picture)) : picture.takeError();
}

const Registered png(Backend{"png", "the diagrams as images, at 300 dots per inch", true, emit});

} // namespace
} // namespace theory::backends
