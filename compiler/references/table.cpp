// Reads comma-separated values and their kin.
#include "references/table.h"

#include "references/complaints.h"
#include "references/encoding.h"
#include "references/texts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

#include <optional>
#include <string>

namespace theory::references {
namespace {

const DiagnosticKind<std::size_t> unclosedCell{
    {
        .name = "unclosed-cell",
        .code = "B019",
        .why = "A cell that begins with a quotation mark ends at the next one; a quotation mark "
               "within is written twice. Without its end the cell would take in the rows below.",
        .bad = "source smith2010\nsource jones2011\nsources \"table.csv\"\n// --- table.csv\n"
               "key,setting\nsmith2010,\"rural, two clubs\njones2011,urban\n",
        .good = "source smith2010\nsource jones2011\nsources \"table.csv\"\n// --- table.csv\n"
                "key,setting\nsmith2010,\"rural, two clubs\"\njones2011,urban\n",
    },
    "the quotation mark that closes a cell of row {} is missing"};

class TableReader {
public:
    TableReader(const SourceFile& file, Table& table, Diagnostics& out)
        : table_(table), out_(out, tooManyInFile), file_(file), rest_(withoutMark(file)),
          lookable_(4 * file.text().size()) {}

    void run() {
        separator_ = separatorOf(rest_);
        takeSeparatorLine();
        while (!rest_.empty())
            table_.rows.push_back(takeRow());
        while (!table_.rows.empty() && isEmpty(table_.rows.back()))
            table_.rows.pop_back();
        if (table_.rows.empty())
            return;
        table_.header = table_.rows.front();
        table_.rows.erase(table_.rows.begin());
    }

private:
    static bool isEmpty(Row row) {
        return llvm::all_of(row, [](const Cell& cell) { return cell.text.empty(); });
    }

    static bool endsLine(char c) { return c == '\n' || c == '\r'; }

    // Excel's own way to say what separates cells.
    void takeSeparatorLine() {
        if (rest_.size() < 6 || !rest_.starts_with_insensitive("sep=") || !endsLine(rest_[5]))
            return;
        separator_ = rest_[4];
        rest_ = rest_.drop_front(5);
        takeLineEnd();
    }

    static char separatorOf(llvm::StringRef text) {
        std::size_t commas = 0, semicolons = 0, tabs = 0;
        bool isQuoted = false;
        for (char c : text) {
            if (!isQuoted && endsLine(c))
                break;
            isQuoted ^= c == '"';
            commas += !isQuoted && c == ',';
            semicolons += !isQuoted && c == ';';
            tabs += !isQuoted && c == '\t';
        }
        if (tabs > 0 && tabs >= commas && tabs >= semicolons)
            return '\t';
        return semicolons > commas ? ';' : ',';
    }

    bool isEnd(char c) const { return c == separator_ || endsLine(c); }

    Row takeRow() {
        ++number_;
        hasReported_ = false;
        llvm::SmallVector<Cell> cells{takeCell()};
        while (!rest_.empty() && rest_.front() == separator_) {
            rest_ = rest_.drop_front();
            cells.push_back(takeCell());
        }
        takeLineEnd();
        return Row(cells).copy(*table_.arena);
    }

    void takeLineEnd() {
        if (!rest_.consume_front("\r\n") && !rest_.empty())
            rest_ = rest_.drop_front();
    }

    Cell takeCell() {
        const llvm::StringRef blanks =
            rest_.take_while([&](char c) { return c == ' ' && c != separator_; });
        // Once a row has lost a mark, its others are not looked into.
        if (!hasReported_ && rest_.drop_front(blanks.size()).starts_with("\"")) {
            rest_ = rest_.drop_front(blanks.size() + 1);
            if (const auto length = quotedLength())
                return takeQuoted(*length);
            report();
        }
        const llvm::StringRef text = rest_.take_until([&](char c) { return isEnd(c); });
        rest_ = rest_.drop_front(text.size());
        return {.text = kept(text, *table_.arena), .span = file_.spanOf(text.trim())};
    }

    // Up to the mark that closes the cell: the first that has the cell's end behind it. One that
    // has neither that nor a second mark tells that the cell has begun on an earlier line, or that
    // it stands in a text that nobody has prepared; such a text ends with its line.
    std::optional<std::size_t> quotedLength() {
        bool hasLines = false;
        std::size_t at = 0;
        for (; at < rest_.size(); ++at) {
            hasLines |= endsLine(rest_[at]);
            if (hasLines && (isOneLine_ || at > lookable_))
                break;
            if (rest_[at] != '"')
                continue;
            const llvm::StringRef behind = rest_.drop_front(at + 1);
            const llvm::StringRef next = behind.ltrim(' ');
            if (next.empty() || isEnd(next.front()))
                return at;
            if (behind.starts_with("\""))
                ++at;
            else if (hasLines)
                break;
        }
        // Looking for marks that are not there may not take longer than the file is worth.
        lookable_ -= std::min(lookable_, at);
        isOneLine_ |= lookable_ == 0;
        return std::nullopt;
    }

    Cell takeQuoted(std::size_t length) {
        const llvm::StringRef text = rest_.take_front(length);
        rest_ = rest_.drop_front(length + 1);
        rest_ = rest_.drop_while([&](char c) { return c == ' ' && c != separator_; });
        const Span span = file_.spanOf(text);
        if (!text.contains("\"\""))
            return {.text = kept(text, *table_.arena), .span = span};
        std::string single;
        for (std::size_t i = 0; i < text.size(); ++i) {
            single += text[i];
            i += text.substr(i).starts_with("\"\"");
        }
        return {.text = copied(single, *table_.arena), .span = span};
    }

    void report() {
        table_.isDamaged = hasReported_ = true;
        const llvm::StringRef mark(rest_.begin() - 1, 1);
        out_.add(unclosedCell.at(file_.spanOf(mark), number_)
                     .noting("the cell begins here")
                     .helping("write \" where the cell ends"));
    }

    Table& table_;
    Complaints out_;
    const SourceFile& file_;
    llvm::StringRef rest_;
    char separator_ = ',';
    std::size_t number_ = 0;   // of the row, the header being the first
    std::size_t lookable_;     // how many more bytes may be looked at in vain
    bool isOneLine_ = false;   // from now on no cell has line breaks
    bool hasReported_ = false; // of this row
};

} // namespace

Table readTable(const SourceFile& file, Diagnostics& out) {
    Table table{.file = &file};
    const Encoding encoding = checkEncoding(file, out);
    table.isDamaged = encoding != Encoding::Utf8;
    if (encoding != Encoding::NotText)
        TableReader(file, table, out).run();
    return table;
}

} // namespace theory::references
