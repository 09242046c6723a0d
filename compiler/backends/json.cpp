// json: the whole theory as data, as theory.schema.json describes it.
#include "backends/backend.h"
#include "backends/json/writer.h"

#include "llvm/Support/raw_ostream.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(const model::Theory& theory, const Sources& sources,
                                 llvm::StringRef) {
    std::string bytes;
    llvm::raw_string_ostream out(bytes);
    json::Writer(theory, sources, out).write();
    out << '\n';
    return bytes;
}

const Registered json(Backend{"json", "the whole theory as data, with places", false, emit});

} // namespace
} // namespace theory::backends
