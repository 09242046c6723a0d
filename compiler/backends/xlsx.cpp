// xlsx: the tables that reviews publish, as one workbook with a sheet for each.
#include "backends/backend.h"
#include "backends/spreadsheet/workbook.h"

namespace theory::backends {
namespace {

// None where there is nothing that a sheet could show.
std::vector<std::string> parts(Subject& subject) {
    return subject.tables().empty() ? std::vector<std::string>() : Backend::oneFile(subject);
}

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    return spreadsheet::workbook(subject.report().title, subject.tables());
}

const Registered xlsx(Backend{"xlsx", "the tables that reviews publish, as one Excel workbook",
                              parts, emit});

} // namespace
} // namespace theory::backends
