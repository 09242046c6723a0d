// Hands a table's cells to libxlsxwriter, each as what it is.
#include "backends/spreadsheet/sheet.h"

#include "backends/spreadsheet/cell_text.h"

#include "support/display.h"
#include "support/utf8.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::backends::spreadsheet {
namespace {

using report::Cell;
using report::Table;

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
    return out;
}

// Where the whole cell leads; empty where it leads nowhere on the web, or where Excel would take
// the address for damage.
llvm::StringRef addressOf(const Cell& cell) {
    constexpr std::size_t longest = 2'000;
    if (cell.size() != 1 || cell.front().runs().size() != 1)
        return {};
    const llvm::StringRef address = cell.front().runs().front().address;
    const bool isOfWeb = address.starts_with("https://") || address.starts_with("http://");
    const bool isPlain = llvm::all_of(address, [](char c) {
        return llvm::isAlnum(c) || llvm::StringRef("-._~:/?#@!$&'()*+,;=").contains(c);
    });
    return isOfWeb && isPlain && address.size() <= longest && address.count('#') < 2
               ? address
               : llvm::StringRef();
}

class Writer {
public:
    Writer(const XlsxWriter& library, lxw_worksheet& sheet, const Looks& looks, const Table& table)
        : library_(library), sheet_(sheet), looks_(looks), table_(table) {}

    // The first thing that went wrong, if anything did.
    lxw_error write() {
        for (std::size_t column = 0; column < table_.header.size(); ++column) {
            const auto number = static_cast<lxw_col_t>(column);
            note(library_.setColumn(&sheet_, number, number, widthOf(column), nullptr));
            writeText(0, number, textOf({report::Inline(table_.header[column])}), looks_.header);
            writeColumn(number);
        }
        setUpUse();
        setUpPrinting();
        return error_;
    }

private:
    void note(lxw_error error) {
        if (error_ == LXW_NO_ERROR)
            error_ = error;
    }

    // In characters, about: as wide as the longest line, and no wider than one reads with ease.
    unsigned widthOf(std::size_t column) const {
        constexpr unsigned narrowest = 8, widest = 48, margin = 3;
        unsigned width = columnsOf(table_.header[column]) + margin;
        for (const std::vector<Cell>& row : table_.rows)
            for (const report::Inline& line : row[column]) {
                unsigned length = margin;
                for (const report::Run& run : line.runs())
                    length += columnsOf(run.text);
                width = std::max(width, length);
            }
        return std::clamp(width, narrowest, widest);
    }

    void writeColumn(lxw_col_t column) {
        const bool areNumbers = isOfNumbers(table_, column);
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            const Cell& cell = table_.rows[i][column];
            const auto row = static_cast<lxw_row_t>(i + 1);
            const std::string text = textOf(cell);
            unsigned number = 0;
            if (areNumbers && llvm::to_integer(text, number, 10))
                note(library_.writeNumber(&sheet_, row, column, number, looks_.number));
            else if (const llvm::StringRef address = addressOf(cell); !address.empty())
                writeLink(row, column, address, text);
            else
                writeText(row, column, text, looks_.text);
        }
    }

    void writeText(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
        note(text.empty()
                 ? library_.writeBlank(&sheet_, row, column, format)
                 : library_.writeText(&sheet_, row, column, escaped(cut(text)).c_str(), format));
    }

    // Links beyond what a sheet may have are texts.
    void writeLink(lxw_row_t row, lxw_col_t column, llvm::StringRef address,
                   const std::string& text) {
        constexpr std::size_t mostLinks = 65'000;
        if (++links_ > mostLinks)
            return writeText(row, column, text, looks_.text);
        note(library_.writeLink(&sheet_, row, column, address.str().c_str(), looks_.link,
                                escaped(cut(text)).c_str(), nullptr));
    }

    // A wide table's rows are told apart by their first cell, which stays as well. A key in a
    // column of texts may be a number, of which Excel need not warn.
    void setUpUse() {
        constexpr std::size_t wide = 6;
        const auto lastRow = static_cast<lxw_row_t>(table_.rows.size());
        const auto lastColumn = static_cast<lxw_col_t>(table_.header.size() - 1);
        library_.freeze(&sheet_, 1, table_.header.size() > wide ? 1 : 0);
        note(library_.addFilter(&sheet_, 0, 0, lastRow, lastColumn));
        char first[LXW_MAX_CELL_RANGE_LENGTH];
        library_.nameRange(first, 0, 0, lastRow, lastColumn);
        note(library_.ignoreErrors(&sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, first));
    }

    // Across, as wide as the page, with the caption above.
    void setUpPrinting() {
        constexpr std::uint8_t paperA4 = 9;
        std::string caption = "&L";
        for (char c : textOf({report::Inline(table_.caption)}))
            caption += c == '&' ? std::string("&&") : std::string(1, c);
        library_.setLandscape(&sheet_);
        library_.setPaper(&sheet_, paperA4);
        library_.setMargins(&sheet_, 0.5, 0.5, 0.8, 0.6);
        library_.fitToPages(&sheet_, 1, 0);
        note(library_.repeatRows(&sheet_, 0, 0));
        note(library_.setHeader(&sheet_, caption.c_str()));
        note(library_.setFooter(&sheet_, "&C&P"));
    }

    const XlsxWriter& library_;
    lxw_worksheet& sheet_;
    const Looks& looks_;
    const Table& table_;
    std::size_t links_ = 0;
    lxw_error error_ = LXW_NO_ERROR;
};

lxw_format* wrapped(const XlsxWriter& library, lxw_workbook& book) {
    lxw_format* format = library.addFormat(&book);
    library.setNumberFormat(format, "@");
    library.setWrap(format);
    library.setAlignment(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

} // namespace

Looks::Looks(const XlsxWriter& library, lxw_workbook& book)
    : header(wrapped(library, book)), text(wrapped(library, book)),
      number(library.addFormat(&book)), link(wrapped(library, book)) {
    library.setBold(header);
    library.setGround(header, 0xE3E9F0);
    library.setBottomLine(header, LXW_BORDER_THIN);
    library.setBottomColour(header, 0x5B6770);
    library.setNumberFormat(number, "0");
    library.setAlignment(number, LXW_ALIGN_VERTICAL_TOP);
    library.setUnderline(link, LXW_UNDERLINE_SINGLE);
    library.setInk(link, 0x0B5394);
}

llvm::Error addSheet(const XlsxWriter& library, lxw_workbook& book, const Looks& looks,
                     const Table& table) {
    lxw_worksheet* sheet = library.addSheet(&book, table.title.c_str());
    if (!sheet)
        return llvm::createStringError("a sheet cannot be called “" + table.title + "”");
    if (const lxw_error error = Writer(library, *sheet, looks, table).write())
        return llvm::createStringError(library.words(error));
    return llvm::Error::success();
}

} // namespace theory::backends::spreadsheet
