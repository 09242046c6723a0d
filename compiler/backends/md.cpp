// md: the report, as Markdown.
#include "backends/backend.h"
#include "backends/report/build.h"
#include "backends/report/markdown.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(const model::Theory& theory, const Sources&, llvm::StringRef) {
    return report::markdown(report::build(theory));
}

const Registered md(Backend{"md", "a report in Markdown, which shows the pictures that `svg` makes",
                            false, emit});

} // namespace
} // namespace theory::backends
