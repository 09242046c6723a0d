// Tables as spreadsheets export them: text, with a sign between cells.
#pragma once

#include "support/arena.h"
#include "support/diagnostic.h"

#include "llvm/ADT/ArrayRef.h"

#include <memory>
#include <vector>

namespace theory::references {

struct Cell {
    llvm::StringRef text; // without quotation marks and outer blanks, in NFC
    Span span;            // of what stands between quotation marks, if there are any
};

using Row = llvm::ArrayRef<Cell>;

// A line break within a cell counts as a blank. Rows are as long as they are found, which may
// differ from the header. Texts lie in the file or in the arena.
struct Table {
    const SourceFile* file = nullptr;
    Row header;
    std::vector<Row> rows;  // without the empty ones at the end
    bool isDamaged = false; // something could not be read
    std::unique_ptr<Arena> arena = std::make_unique<Arena>();
};

// Commas, semicolons or tabs separate cells, whichever the header has most of.
Table readTable(const SourceFile& file, Diagnostics& out);

} // namespace theory::references
