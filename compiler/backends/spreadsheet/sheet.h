// A table as one sheet of a workbook, in SpreadsheetML (ECMA-376, part 1).
#pragma once

#include "backends/report/document.h"

#include "llvm/ADT/StringRef.h"

namespace theory::backends::spreadsheet {

// The looks of cells, by their place in the workbook's styles.
enum class CellStyle : std::uint8_t { Plain, Header, Text, Number, Link, Count };

// What a sheet can hold, of Excel's limits.
inline constexpr std::size_t mostRows = 1'048'576;
inline constexpr std::size_t mostColumns = 16'384;

// `A1:D20`, the head included.
std::string rangeOf(const report::Table& table);
// `$A$1:$D$20`
std::string absoluteRangeOf(const report::Table& table);

struct Sheet {
    std::string xml;
    std::string relations; // where its links lead; empty where there are none
};

// The head stays in sight, and can be filtered by. Texts are never formulas, and links lead to the
// web alone. A text longer than a cell may be, of 32,767 characters, is cut, and says so.
Sheet sheetOf(const report::Table& table, bool isFirst);

} // namespace theory::backends::spreadsheet
