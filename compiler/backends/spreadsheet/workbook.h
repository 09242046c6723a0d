// Tables as a workbook that Excel, LibreOffice and others open.
#pragma once

#include "backends/report/document.h"

#include "llvm/Support/Error.h"

namespace theory::backends::spreadsheet {

// An .xlsx file of a sheet each, called by the tables' titles, which differ and have at most 31
// characters, none of them `[]:*?/\`. Of no date but 1980. There has to be a table. Fails where a
// table is larger than a sheet can be.
llvm::Expected<std::string> workbook(llvm::StringRef title,
                                     const std::vector<report::Table>& tables);

} // namespace theory::backends::spreadsheet
