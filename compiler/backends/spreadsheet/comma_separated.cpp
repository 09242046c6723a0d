// Quotes cells, and keeps texts from becoming formulas.
#include "backends/spreadsheet/comma_separated.h"

#include "backends/spreadsheet/cell_text.h"

#include "support/utf8.h"

namespace theory::backends::spreadsheet {
namespace {

constexpr const char* byteOrderMark = "\xEF\xBB\xBF";

// Programs take these for the beginning of a formula; East Asian ones the wide forms as well.
bool beginsFormula(char32_t point) {
    switch (point) {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xFF1D:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
        return true;
    default:
        return false;
    }
}

bool mayBeginFormula(llvm::StringRef text) {
    text = text.ltrim(" '");
    return !text.empty() && beginsFormula(takeCodePoint(text));
}

std::string guarded(llvm::StringRef text) {
    std::string out;
    bool isAtStart = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isAtStart && mayBeginFormula(text.substr(i)))
            out += '\'';
        out += text[i];
        isAtStart = text[i] == ';' || text[i] == '\n';
    }
    return out;
}

std::string quoted(llvm::StringRef text) {
    if (text.find_first_of(",;\"\n") == llvm::StringRef::npos && text.trim() == text)
        return text.str();
    std::string out = "\"";
    for (char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

} // namespace

std::string commaSeparated(const report::Table& table) {
    std::string out = byteOrderMark;
    const auto add = [&](std::size_t column, const std::string& text) {
        out += (column == 0 ? "" : ",") + quoted(guarded(text));
    };
    for (std::size_t column = 0; column < table.header.size(); ++column)
        add(column, textOf({report::Inline(table.header[column])}));
    out += "\r\n";
    for (const std::vector<report::Cell>& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            add(column, textOf(row[column]));
        out += "\r\n";
    }
    return out;
}

} // namespace theory::backends::spreadsheet
