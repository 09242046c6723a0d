// md: the report, as Markdown.
#include "backends/backend.h"
#include "backends/report/markdown.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    return report::markdown(subject.report());
}

const Registered md(Backend{"md", "a report in Markdown, which shows the pictures that `svg` makes",
                            Backend::oneFile, emit});

} // namespace
} // namespace theory::backends
