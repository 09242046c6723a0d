// pdf: the diagrams for print.
#include "backends/backend.h"
#include "backends/diagram/cairo.h"
#include "backends/diagram/views.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(const model::Theory& theory, const Sources&,
                                 llvm::StringRef view) {
    llvm::Expected<Picture> picture = pictureOf(viewNamed(theory, view));
    return picture ? llvm::Expected<std::string>(pdfBytes(*picture)) : picture.takeError();
}

const Registered pdf(Backend{"pdf", "the diagrams for print", true, emit});

} // namespace
} // namespace theory::backends
