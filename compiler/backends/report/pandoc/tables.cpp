// Writes tables, and gives columns the widths that their words need.
#include "backends/report/pandoc/blocks.h"

#include "support/display.h"

#include "llvm/ADT/StringExtras.h"

#include <cmath>
#include <numeric>

namespace theory::backends::report::pandoc {
namespace {

// In letters, of which an upright page has so many in a line.
constexpr unsigned pageWidth = 80;
constexpr unsigned gap = 3;           // what Word leaves free at both sides of a cell
constexpr unsigned longestWhole = 16; // of words: longer ones are broken
constexpr unsigned longestLine = 40;  // that a column is made wide for
constexpr double finest = 128;        // parts of the page

using Columns = std::vector<std::size_t>; // of the table, in their order

struct Width {
    unsigned least = 0; // for its words
    unsigned wish = 0;  // for its lines
};

// Two capitals take the room of three small letters.
unsigned lettersIn(llvm::StringRef words) {
    return columnsOf(words) + static_cast<unsigned>(llvm::count_if(words, llvm::isUpper)) / 2;
}

void widen(Width& width, const std::string& line) {
    width.wish = std::max(width.wish, std::min(lettersIn(line), longestLine) + gap);
    for (llvm::StringRef rest = line; !rest.empty();) {
        const auto [word, next] = rest.split(' ');
        width.least = std::max(width.least, std::min(lettersIn(word), longestWhole) + gap);
        rest = next;
    }
}

std::vector<Width> widthsOf(const Table& table) {
    std::vector<Width> widths(table.header.size());
    for (std::size_t column = 0; column < widths.size(); ++column) {
        widen(widths[column], table.header[column]);
        for (const std::vector<Cell>& row : table.rows)
            for (const Inline& line : row[column])
                widen(widths[column], line.words());
    }
    return widths;
}

// The first column tells what a row is about, so each part has it.
std::vector<Columns> partsOf(llvm::ArrayRef<Width> widths) {
    std::vector<Columns> parts{{}};
    unsigned taken = 0;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (taken + widths[column].least > pageWidth && parts.back().size() > 1) {
            parts.push_back({0});
            taken = widths.front().least;
        }
        parts.back().push_back(column);
        taken += widths[column].least;
    }
    return parts;
}

template <typename Measure>
unsigned sum(const Columns& columns, Measure measure) {
    return std::accumulate(columns.begin(), columns.end(), 0U,
                           [&](unsigned all, std::size_t column) { return all + measure(column); });
}

// As shares of the page. What columns wish for beyond their least is cut alike for all.
json::Array shares(const Columns& columns, llvm::ArrayRef<Width> widths) {
    const unsigned least = sum(columns, [&](std::size_t i) { return widths[i].least; });
    const unsigned wish = sum(columns, [&](std::size_t i) { return widths[i].wish; });
    const double page = std::max(pageWidth, least);
    const double part = wish <= page ? 1 : (page - least) / (wish - least);
    json::Array specifications;
    for (const std::size_t i : columns) {
        const double width = widths[i].least + part * (widths[i].wish - widths[i].least);
        // A number that has few digits in the end.
        const double share = std::floor(width / page * finest) / finest;
        specifications.push_back(list(element("AlignDefault"), element("ColWidth", share)));
    }
    return specifications;
}

json::Value cellOf(json::Array blocks) {
    return list(attributes(), element("AlignDefault"), 1, 1, std::move(blocks));
}

json::Value rowOf(json::Array cells) { return list(attributes(), std::move(cells)); }

// Lines below each other, in one paragraph, since LaTeX would run several into one another.
json::Array linesOf(const Cell& cell, const Known& known) {
    json::Array words;
    for (const Inline& line : cell) {
        if (!words.empty())
            words.push_back(element("LineBreak"));
        append(inlines(line, known), words);
    }
    return words;
}

json::Value headOf(const Table& table, const Columns& columns) {
    json::Array cells;
    for (const std::size_t column : columns)
        cells.push_back(cellOf(list(element("Plain", plainWords(table.header[column])))));
    return list(attributes(), list(rowOf(std::move(cells))));
}

// What leads to a row leads to its first cell, in the first of a table's parts.
json::Value bodyOf(const Table& table, const Columns& columns, bool isFirst, const Known& known) {
    json::Array rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string anchor = isFirst && !table.anchors.empty() ? table.anchors[row] : "";
        json::Array cells;
        for (const std::size_t column : columns) {
            json::Array words = linesOf(table.rows[row][column], known);
            if (column == 0 && !anchor.empty())
                words = list(element("Span", list(attributes(idOf(anchor)), std::move(words))));
            cells.push_back(words.empty() ? cellOf({})
                                          : cellOf(list(element("Plain", std::move(words)))));
        }
        rows.push_back(rowOf(std::move(cells)));
    }
    // No column of heads: Pandoc 2 leaves such a column out of what it makes for LibreOffice.
    return list(attributes(), 0, json::Array(), std::move(rows));
}

json::Value captionOf(const Table& table, const Inline& heading, std::size_t part,
                      std::size_t parts) {
    std::string words = table.caption.empty() ? heading.words() : table.caption;
    if (parts > 1)
        words += " (part " + std::to_string(part + 1) + " of " + std::to_string(parts) + ")";
    return list(nullptr, list(element("Plain", plainWords(words))));
}

} // namespace

json::Array tables(const Table& table, const Inline& heading, const Known& known) {
    const std::vector<Width> widths = widthsOf(table);
    const std::vector<Columns> parts = partsOf(widths);
    json::Array out;
    for (std::size_t part = 0; part < parts.size(); ++part)
        out.push_back(
            element("Table", list(attributes(), captionOf(table, heading, part, parts.size()),
                                  shares(parts[part], widths), headOf(table, parts[part]),
                                  list(bodyOf(table, parts[part], part == 0, known)),
                                  list(attributes(), json::Array()))));
    return out;
}

} // namespace theory::backends::report::pandoc
