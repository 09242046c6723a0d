// json: the whole theory as data, as theory.schema.json describes it.
#include "backends/backend.h"
#include "backends/json/writer.h"

#include "llvm/Support/raw_ostream.h"

namespace theory::backends {
namespace {

llvm::Expected<std::vector<Output>> emit(const model::Theory& theory, const Sources& sources) {
    std::string bytes;
    llvm::raw_string_ostream out(bytes);
    json::Writer(theory, sources, out).write();
    out << '\n';
    return std::vector{Output{".json", std::move(bytes)}};
}

const Registered json(Backend{"json", "the whole theory as data, with places", emit});

} // namespace
} // namespace theory::backends
