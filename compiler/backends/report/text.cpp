// Fills paragraphs and cells, and gives columns the width that they need.
#include "backends/report/text.h"

#include "support/display.h"
#include "support/wrap.h"

namespace theory::backends::report {
namespace {

constexpr unsigned lineColumns = 100;
constexpr unsigned leastColumns = 32; // that a column is squeezed to for a long word
constexpr unsigned gap = 2;

std::string plain(const Inline& text) {
    std::string out;
    for (const Run& run : text.runs())
        out += displayed(run.text);
    return out;
}

std::string plain(const Cell& cell) {
    std::string out;
    for (const Inline& line : cell)
        out += (out.empty() ? "" : "\n\n") + plain(line);
    return out;
}

class Columns {
public:
    explicit Columns(const Table& table) {
        rows_.emplace_back();
        for (const std::string& title : table.header)
            rows_.front().push_back(displayed(title));
        for (const std::vector<Cell>& row : table.rows) {
            rows_.emplace_back();
            for (const Cell& cell : row)
                rows_.back().push_back(plain(cell));
        }
        measure();
        squeeze();
    }

    // What no line is long enough for stands one below the other.
    void write(std::string& out) const {
        unsigned total = gap * static_cast<unsigned>(widths_.size());
        for (unsigned width : widths_)
            total += width;
        if (total > lineColumns)
            return writeRecords(out);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            writeRow(rows_[i], out);
            if (i == 0)
                writeRule(out);
        }
    }

private:
    void measure() {
        widths_.resize(rows_.front().size());
        least_.resize(widths_.size());
        for (const std::vector<std::string>& row : rows_)
            for (std::size_t i = 0; i < row.size(); ++i)
                for (llvm::StringRef rest = row[i]; !rest.empty();) {
                    const auto [line, next] = rest.split('\n');
                    widths_[i] = std::max(widths_[i], columnsOf(line));
                    least_[i] = std::max(least_[i], std::min(longestWord(line), leastColumns));
                    rest = next;
                }
    }

    static unsigned longestWord(llvm::StringRef line) {
        unsigned longest = 0;
        for (llvm::StringRef rest = line; !rest.empty();) {
            const auto [word, next] = rest.split(' ');
            longest = std::max(longest, columnsOf(word));
            rest = next;
        }
        return longest;
    }

    // Takes from the widest that can give until the line fits.
    void squeeze() {
        unsigned total = gap * static_cast<unsigned>(widths_.size());
        for (unsigned width : widths_)
            total += width;
        while (total > lineColumns) {
            std::size_t widest = widths_.size();
            for (std::size_t i = 0; i < widths_.size(); ++i)
                if (widths_[i] > least_[i] &&
                    (widest == widths_.size() || widths_[i] > widths_[widest]))
                    widest = i;
            if (widest == widths_.size())
                return;
            --widths_[widest];
            --total;
        }
    }

    void writeRecords(std::string& out) const {
        for (std::size_t i = 1; i < rows_.size(); ++i) {
            out += rows_[i].front() + '\n';
            std::string words;
            for (std::size_t k = 1; k < rows_[i].size(); ++k)
                if (!rows_[i][k].empty())
                    words += (words.empty() ? "" : "; ") + rows_.front()[k] + ": " + rows_[i][k];
            std::ranges::replace(words, '\n', ' ');
            out += wrapped(words, 4, lineColumns);
        }
    }

    void writeRow(const std::vector<std::string>& cells, std::string& out) const {
        std::vector<std::vector<std::string>> lines(cells.size());
        std::size_t height = 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string filled = wrapped(cells[i], 0, widths_[i]);
            for (llvm::StringRef rest = filled; !rest.empty();) {
                const auto [line, next] = rest.split('\n');
                if (!line.empty())
                    lines[i].push_back(line.str());
                rest = next;
            }
            height = std::max(height, lines[i].size());
        }
        for (std::size_t k = 0; k < height; ++k) {
            std::string line;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const std::string part = k < lines[i].size() ? lines[i][k] : "";
                const unsigned taken = columnsOf(part);
                line += part;
                line.append(widths_[i] > taken ? widths_[i] - taken + gap : gap, ' ');
            }
            out += llvm::StringRef(line).rtrim().str() + '\n';
        }
    }

    void writeRule(std::string& out) const {
        std::string line;
        for (unsigned width : widths_)
            line += std::string(width, '-') + std::string(gap, ' ');
        out += llvm::StringRef(line).rtrim().str() + '\n';
    }

    std::vector<std::vector<std::string>> rows_; // the headings first
    std::vector<unsigned> widths_, least_;
};

class TextWriter {
public:
    std::string write(const Document& document) {
        out_ = displayed(document.title) + '\n';
        writeAll(document.blocks, 0);
        return std::move(out_);
    }

private:
    void writeAll(const Blocks& blocks, unsigned indentation) {
        for (const Block& block : blocks)
            writeOne(block, indentation);
    }

    void writeOne(const Block& block, unsigned indentation) {
        switch (block.kind) {
        case BlockKind::Heading: {
            const std::string words = plain(block.text);
            out_ += '\n' + words + '\n';
            out_ += std::string(columnsOf(words), block.level <= 2 ? '=' : '-') + '\n';
            return;
        }
        case BlockKind::Paragraph:
            out_ += '\n' + wrapped(plain(block.text), indentation, lineColumns);
            return;
        case BlockKind::Bullets:
        case BlockKind::Numbers:
            out_ += '\n';
            for (std::size_t i = 0; i < block.items.size(); ++i)
                writeItem(block.items[i],
                          block.kind == BlockKind::Bullets ? "-" : std::to_string(i + 1) + ".",
                          indentation);
            return;
        case BlockKind::Quote:
            return writeAll(block.items.front(), indentation + 4);
        case BlockKind::Table:
            out_ += '\n';
            return Columns(block.table).write(out_);
        default:
            return; // figures
        }
    }

    // Its first paragraph stands beside the mark.
    void writeItem(const Blocks& blocks, const std::string& mark, unsigned indentation) {
        const unsigned inside = indentation + static_cast<unsigned>(mark.size()) + 1;
        const std::string first = blocks.empty() ? "" : plain(blocks.front().text);
        std::string filled = wrapped(first, inside, lineColumns);
        if (filled.size() > inside)
            filled.replace(indentation, mark.size(), mark);
        out_ += filled;
        for (std::size_t i = 1; i < blocks.size(); ++i)
            writeOne(blocks[i], inside);
    }

    std::string out_;
};

} // namespace

std::string plainText(const Document& document) { return TextWriter().write(document); }

} // namespace theory::backends::report
