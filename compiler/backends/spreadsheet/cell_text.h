// The plain text of a table's cells, as spreadsheets hold it.
#pragma once

#include "backends/report/document.h"

namespace theory::backends::spreadsheet {

// Its lines with line breaks between. What no spreadsheet may hold, such as a control character, is
// U+FFFD.
std::string textOf(const report::Cell& cell);

// Whether all that stands in a column is whole numbers, as they are written: no sign, no zero in
// front, few enough digits for any program. False where nothing does.
bool isOfNumbers(const report::Table& table, std::size_t column);

} // namespace theory::backends::spreadsheet
