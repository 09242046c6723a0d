// A table as comma-separated values.
#pragma once

#include "backends/report/document.h"

namespace theory::backends::spreadsheet {

// RFC 4180, in UTF-8 with a byte order mark, without which Excel takes it for the machine's old
// encoding. Where Excel would take a text for a formula, at its beginning and behind a semicolon or
// a line break, which divides cells elsewhere, stands an apostrophe: it is seen, so that nobody
// takes it for the author's unawares, and `'` before one of `= + - @` is always ours. What had an
// apostrophe there has one more.
std::string commaSeparated(const report::Table& table);

} // namespace theory::backends::spreadsheet
