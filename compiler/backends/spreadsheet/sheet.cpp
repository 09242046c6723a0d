// Writes the parts of a sheet in the order that the standard asks for.
#include "backends/spreadsheet/sheet.h"

#include "backends/spreadsheet/cell_text.h"

#include "support/display.h"
#include "support/escape.h"
#include "support/utf8.h"

#include "fmt/format.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::backends::spreadsheet {
namespace {

using report::Cell;
using report::Table;

constexpr std::size_t mostLinks = 65'530, longestAddress = 2'000;

std::string columnName(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::string placeOf(std::size_t row, std::size_t column) {
    return columnName(column) + std::to_string(row + 1);
}

// Characters count as UTF-16 has them.
std::string cut(const std::string& text) {
    constexpr std::size_t longest = 32'767;
    constexpr llvm::StringRef mark = " … [cut: a cell holds no more than 32,767 characters]";
    std::size_t length = 0, end = text.size();
    for (llvm::StringRef rest = text; !rest.empty();) {
        const std::size_t at = text.size() - rest.size();
        if (length + 2 > longest - mark.size() && end == text.size())
            end = at;
        length += takeCodePoint(rest) > 0xFFFF ? 2 : 1;
    }
    return length <= longest ? text : text.substr(0, end) + mark.str();
}

// `_x0041_` would be read as `A`.
std::string escaped(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const llvm::StringRef ahead = llvm::StringRef(text).substr(i, 7);
        const bool isCode = ahead.size() == 7 && ahead.starts_with("_x") && ahead.back() == '_' &&
                            llvm::all_of(ahead.substr(2, 4), llvm::isHexDigit);
        out += isCode ? std::string("_x005F_") : std::string(1, text[i]);
    }
    return escapeXml(out);
}

// Where the whole cell leads; empty where it leads nowhere on the web, or where Excel would take
// the address for damage.
llvm::StringRef addressOf(const Cell& cell) {
    if (cell.size() != 1 || cell.front().runs().size() != 1)
        return {};
    const llvm::StringRef address = cell.front().runs().front().address;
    const bool isOfWeb = address.starts_with("https://") || address.starts_with("http://");
    const bool isPlain = llvm::all_of(address, [](char c) {
        return llvm::isAlnum(c) || llvm::StringRef("-._~:/?#@!$&'()*+,;=").contains(c);
    });
    return isOfWeb && isPlain && address.size() <= longestAddress && address.count('#') < 2
               ? address
               : llvm::StringRef();
}

class Writer {
public:
    explicit Writer(const Table& table) : table_(table) {
        for (std::size_t column = 0; column < table.header.size(); ++column)
            areNumbers_.push_back(isOfNumbers(table, column));
    }

    Sheet write(bool isFirst) {
        const std::string rows = this->rows(), links = this->links();
        Sheet sheet;
        sheet.xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    "relationships\">\n"
                    "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\n"
                    "<dimension ref=\"" +
                    rangeOf(table_) + "\"/>\n" + pane(isFirst) + columns() + rows +
                    "<autoFilter ref=\"" + rangeOf(table_) + "\"/>\n" + links + page() +
                    "</worksheet>\n";
        if (!addresses_.empty())
            sheet.relations = relations();
        return sheet;
    }

private:
    // A wide table's rows are told apart by their first cell, which stays as well.
    std::string pane(bool isFirst) const {
        constexpr std::size_t wide = 6;
        const bool isWide = table_.header.size() > wide;
        return fmt::format(
            "<sheetViews><sheetView{} workbookViewId=\"0\"><pane{} ySplit=\"1\" "
            "topLeftCell=\"{}\" activePane=\"{}\" state=\"frozen\"/></sheetView></sheetViews>\n"
            "<sheetFormatPr defaultRowHeight=\"15\"/>\n",
            isFirst ? " tabSelected=\"1\"" : "", isWide ? " xSplit=\"1\"" : "",
            isWide ? "B2" : "A2", isWide ? "bottomRight" : "bottomLeft");
    }

    // In characters, about: as wide as the longest line, and no wider than one reads with ease.
    std::string columns() const {
        constexpr unsigned narrowest = 8, widest = 48, margin = 3;
        std::string out = "<cols>";
        for (std::size_t column = 0; column < table_.header.size(); ++column) {
            unsigned width = columnsOf(table_.header[column]) + margin;
            for (const std::vector<Cell>& row : table_.rows)
                for (const report::Inline& line : row[column]) {
                    unsigned length = margin;
                    for (const report::Run& run : line.runs())
                        length += columnsOf(run.text);
                    width = std::max(width, length);
                }
            out += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>",
                               column + 1, std::clamp(width, narrowest, widest));
        }
        return out + "</cols>\n";
    }

    static std::string cell(const std::string& place, CellStyle style, const std::string& text) {
        const auto number = static_cast<unsigned>(style);
        if (text.empty())
            return fmt::format("<c r=\"{}\" s=\"{}\"/>", place, number);
        if (style == CellStyle::Number)
            return fmt::format("<c r=\"{}\" s=\"{}\"><v>{}</v></c>", place, number, text);
        return fmt::format("<c r=\"{}\" s=\"{}\" t=\"inlineStr\"><is><t "
                           "xml:space=\"preserve\">{}</t></is></c>",
                           place, number, escaped(cut(text)));
    }

    std::string rows() {
        std::string out = "<sheetData>\n<row r=\"1\">";
        for (std::size_t column = 0; column < table_.header.size(); ++column)
            out += cell(placeOf(0, column), CellStyle::Header,
                        textOf({report::Inline(table_.header[column])}));
        out += "</row>\n";
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            out += fmt::format("<row r=\"{}\">", row + 2);
            for (std::size_t column = 0; column < table_.rows[row].size(); ++column)
                out += cell(placeOf(row + 1, column), styleOf(row, column),
                            textOf(table_.rows[row][column]));
            out += "</row>\n";
        }
        return out + "</sheetData>\n";
    }

    // Notes where a link stands.
    CellStyle styleOf(std::size_t row, std::size_t column) {
        if (areNumbers_[column])
            return CellStyle::Number;
        const llvm::StringRef address = addressOf(table_.rows[row][column]);
        if (address.empty() || addresses_.size() == mostLinks)
            return CellStyle::Text;
        addresses_.emplace_back(placeOf(row + 1, column), address.str());
        return CellStyle::Link;
    }

    std::string links() const {
        if (addresses_.empty())
            return {};
        std::string out = "<hyperlinks>";
        for (std::size_t i = 0; i < addresses_.size(); ++i)
            out +=
                fmt::format("<hyperlink ref=\"{}\" r:id=\"rId{}\"/>", addresses_[i].first, i + 1);
        return out + "</hyperlinks>\n";
    }

    std::string relations() const {
        std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                          "relationships\">\n";
        for (std::size_t i = 0; i < addresses_.size(); ++i)
            out +=
                fmt::format("<Relationship Id=\"rId{}\" Type=\"http://schemas.openxmlformats.org/"
                            "officeDocument/2006/relationships/hyperlink\" Target=\"{}\" "
                            "TargetMode=\"External\"/>\n",
                            i + 1, escapeXml(addresses_[i].second));
        return out + "</Relationships>\n";
    }

    // Printed across, as wide as the page, with the caption above. A key in a column of texts may
    // be a number, of which Excel need not warn.
    std::string page() const {
        std::string caption = textOf({report::Inline(table_.caption)}), doubled;
        for (char c : caption)
            doubled += c == '&' ? std::string("&&") : std::string(1, c);
        return fmt::format("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.8\" bottom=\"0.6\" "
                           "header=\"0.3\" footer=\"0.3\"/>\n"
                           "<pageSetup paperSize=\"9\" orientation=\"landscape\" "
                           "fitToHeight=\"0\"/>\n"
                           "<headerFooter><oddHeader>&amp;L{}</oddHeader><oddFooter>&amp;C&amp;P"
                           "</oddFooter></headerFooter>\n"
                           "<ignoredErrors><ignoredError sqref=\"{}\" numberStoredAsText=\"1\"/>"
                           "</ignoredErrors>\n",
                           escapeXml(doubled), rangeOf(table_));
    }

    const Table& table_;
    std::vector<bool> areNumbers_;                               // by column
    std::vector<std::pair<std::string, std::string>> addresses_; // the place, where it leads
};

} // namespace

std::string rangeOf(const Table& table) {
    return "A1:" + placeOf(table.rows.size(), table.header.size() - 1);
}

std::string absoluteRangeOf(const Table& table) {
    return "$A$1:$" + columnName(table.header.size() - 1) + "$" +
           std::to_string(table.rows.size() + 1);
}

Sheet sheetOf(const Table& table, bool isFirst) { return Writer(table).write(isFirst); }

} // namespace theory::backends::spreadsheet
