// json: the whole theory as data, as theory.schema.json describes it.
#include "backends/backend.h"
#include "backends/json/writer.h"

#include "llvm/Support/raw_ostream.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    std::string bytes;
    llvm::raw_string_ostream out(bytes);
    json::Writer(subject.theory(), subject.sources(), out).write(subject.errors());
    out << '\n';
    return bytes;
}

const Registered json(Backend{"json", "the whole theory as data, with places", Backend::oneFile,
                              emit});

} // namespace
} // namespace theory::backends
