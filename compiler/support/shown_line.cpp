// Cuts a line around what matters, and keeps the columns of its bytes.
#include "support/shown_line.h"

#include "support/display.h"

#include <algorithm>

namespace theory {
namespace {

constexpr unsigned tabWidth = 4;
constexpr unsigned before = 40;            // columns kept in front of the focus
constexpr std::size_t farthestBack = 1000; // bytes; no line is measured as a whole

Glyph takeCell(llvm::StringRef& rest, unsigned column) {
    if (!rest.consume_front("\t"))
        return takeGlyph(rest);
    const unsigned columns = tabWidth - column % tabWidth;
    return {std::string(columns, ' '), columns};
}

bool fits(llvm::StringRef line) {
    if (line.size() > farthestBack)
        return false;
    unsigned column = 0;
    while (!line.empty())
        column += takeCell(line, column).columns;
    return column <= ShownLine::widest;
}

// The most columns that the next letter can take; a tab takes fewer behind some others.
unsigned mostColumns(llvm::StringRef& rest) {
    return rest.consume_front("\t") ? tabWidth : takeGlyph(rest).columns;
}

// The byte to begin at, so that the focus is seen with something in front of it.
std::size_t windowStart(llvm::StringRef line, std::size_t focus) {
    std::size_t start = focus > farthestBack ? focus - farthestBack : 0;
    while (start < focus && (line[start] & 0xC0) == 0x80)
        ++start;
    llvm::StringRef front = line.slice(start, focus);
    unsigned columns = 0;
    for (llvm::StringRef rest = front; !rest.empty();)
        columns += mostColumns(rest);
    if (start == 0 && columns + before <= ShownLine::widest)
        return 0;
    while (columns > before)
        columns -= mostColumns(front);
    return focus - front.size();
}

} // namespace

ShownLine::ShownLine(llvm::StringRef line, std::size_t focus) {
    focus = std::min(focus, line.size());
    const bool isWhole = fits(line);
    first_ = isWhole ? 0 : windowStart(line, focus);
    unsigned column = 0;
    if (first_ > 0) {
        text_ = "…";
        column = 1;
    }
    llvm::StringRef rest = line.drop_front(first_);
    while (!rest.empty()) {
        const llvm::StringRef here = rest;
        const Glyph glyph = takeCell(rest, column);
        if (!isWhole && column + glyph.columns > widest) {
            text_ += "…";
            rest = here;
            break;
        }
        columns_.insert(columns_.end(), here.size() - rest.size(), column);
        text_ += glyph.shown;
        column += glyph.columns;
    }
    last_ = line.size() - rest.size();
    columns_.push_back(column);
}

unsigned ShownLine::columnOf(std::size_t byte) const {
    return columns_[std::clamp(byte, first_, last_) - first_];
}

Columns ShownLine::columns(std::size_t begin, std::size_t end) const {
    const unsigned from = columnOf(begin);
    return {from, std::max(columnOf(end), from + 1)};
}

} // namespace theory
