// Strips cells of their looks.
#include "backends/spreadsheet/cell_text.h"

#include "support/utf8.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::backends::spreadsheet {
namespace {

// As XML has it, without the tabulator, which would look like the next column.
bool isForbidden(char32_t point) {
    return (point < 0x20 && point != '\n') || point == 0x7F || point == 0xFFFE || point == 0xFFFF;
}

void append(llvm::StringRef text, std::string& out) {
    while (!text.empty()) {
        const char32_t point = takeCodePoint(text);
        if (point == '\t')
            out += ' ';
        else
            appendUtf8(isForbidden(point) ? replacementCharacter : point, out);
    }
}

bool isWholeNumber(llvm::StringRef text) {
    constexpr std::size_t mostDigits = 9;
    return !text.empty() && text.size() <= mostDigits && llvm::all_of(text, llvm::isDigit) &&
           (text.size() == 1 || text.front() != '0');
}

} // namespace

std::string textOf(const report::Cell& cell) {
    std::string text;
    for (const report::Inline& line : cell) {
        if (&line != cell.data())
            text += '\n';
        for (const report::Run& run : line.runs())
            append(run.text, text);
    }
    return text;
}

bool isOfNumbers(const report::Table& table, std::size_t column) {
    bool areThere = false;
    for (const std::vector<report::Cell>& row : table.rows) {
        if (row[column].empty())
            continue;
        if (!isWholeNumber(textOf(row[column])))
            return false;
        areThere = true;
    }
    return areThere;
}

} // namespace theory::backends::spreadsheet
