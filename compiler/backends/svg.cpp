// svg: the diagrams for the web and for editing.
#include "backends/diagram/svg.h"
#include "backends/backend.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef view) {
    llvm::Expected<const Picture*> picture = subject.picture(view);
    return picture ? llvm::Expected<std::string>(svgText(**picture)) : picture.takeError();
}

const Registered svg(Backend{"svg", "the diagrams for the web and for editing", Backend::eachView,
                             emit});

} // namespace
} // namespace theory::backends
