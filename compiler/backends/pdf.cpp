// pdf: the diagrams for print.
#include "backends/backend.h"
#include "backends/diagram/cairo.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef view) {
    llvm::Expected<const Picture*> picture = subject.picture(view);
    return picture ? llvm::Expected<std::string>(pdfBytes(**picture)) : picture.takeError();
}

const Registered pdf(Backend{"pdf", "the diagrams for print", Backend::eachView, emit});

} // namespace
} // namespace theory::backends
