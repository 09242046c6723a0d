// png: the diagrams as images, at 300 dots per inch.
#include "backends/backend.h"
#include "backends/diagram/cairo.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef view) {
    llvm::Expected<const Picture*> picture = subject.picture(view);
    return picture ? llvm::Expected<std::string>(pngBytes(**picture)) : picture.takeError();
}

const Registered png(Backend{"png", "the diagrams as images, at 300 dots per inch",
                             Backend::eachView, emit});

} // namespace
} // namespace theory::backends
