// csv: each of the tables that reviews publish, as comma-separated values.
#include "backends/backend.h"
#include "backends/spreadsheet/comma_separated.h"

namespace theory::backends {
namespace {

std::vector<std::string> parts(Subject& subject) {
    std::vector<std::string> names;
    for (const report::Table& table : subject.tables())
        names.push_back(table.name);
    return names;
}

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef part) {
    for (const report::Table& table : subject.tables())
        if (table.name == part)
            return spreadsheet::commaSeparated(table);
    return llvm::createStringError(("there is no table `" + part + "`").str());
}

const Registered csv(Backend{
    "csv", "the tables that reviews publish, a file each, for spreadsheets", parts, emit});

} // namespace
} // namespace theory::backends
