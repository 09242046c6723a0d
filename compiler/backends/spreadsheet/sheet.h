// A table as one sheet of a workbook.
#pragma once

#include "backends/report/document.h"
#include "backends/spreadsheet/xlsxwriter_library.h"

namespace theory::backends::spreadsheet {

// What a sheet can hold, of Excel's limits.
inline constexpr std::size_t mostRows = 1'048'576;
inline constexpr std::size_t mostColumns = 16'384;

// The looks of a workbook's cells. All but numbers have the format `@`, by which they stay texts
// when somebody goes over them.
struct Looks {
    Looks(const XlsxWriter& library, lxw_workbook& book);

    lxw_format* header;
    lxw_format* text;
    lxw_format* number;
    lxw_format* link;
};

// Adds a sheet called by the table's title. The head stays in sight, and can be filtered by. Texts
// are never formulas, and links lead to the web alone. A text longer than a cell may be, of 32,767
// characters, is cut, and says so. Fails where the library does.
llvm::Error addSheet(const XlsxWriter& library, lxw_workbook& book, const Looks& looks,
                     const report::Table& table);

} // namespace theory::backends::spreadsheet
