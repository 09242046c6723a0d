// Reads paragraphs, lists and quotations.
#include "backends/report/authored.h"

#include "backends/report/authored_inline.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace theory::backends::report {
namespace {

using Lines = std::vector<llvm::StringRef>;

// Lists and quotations within each other; deeper ones are text.
constexpr int deepest = 6;

llvm::StringRef withoutMargin(llvm::StringRef line) { return line.ltrim(' '); }

// How many characters the marker of a list item takes, with the spaces behind it; 0 where there is
// none.
std::size_t itemMarker(llvm::StringRef line) {
    const llvm::StringRef rest = withoutMargin(line);
    std::size_t length = 0;
    if (rest.starts_with("- ") || rest.starts_with("* ") || rest.starts_with("+ ")) {
        length = 1;
    } else {
        const std::size_t digits = rest.take_while(llvm::isDigit).size();
        const llvm::StringRef behind = rest.drop_front(digits);
        if (digits == 0 || digits > 9 || !(behind.starts_with(". ") || behind.starts_with(") ")))
            return 0;
        length = digits + 1;
    }
    const std::size_t spaces =
        rest.drop_front(length).take_while([](char c) { return c == ' '; }).size();
    return line.size() - rest.size() + length + spaces;
}

// A number other than 1 may well be a year at the start of a line.
bool beginsList(llvm::StringRef line) {
    const llvm::StringRef rest = withoutMargin(line);
    return itemMarker(line) != 0 &&
           (!llvm::isDigit(rest.front()) || rest.starts_with("1.") || rest.starts_with("1)"));
}

bool isNumbered(llvm::StringRef line) { return llvm::isDigit(withoutMargin(line).front()); }
bool isQuoted(llvm::StringRef line) { return withoutMargin(line).starts_with(">"); }
bool isBlank(llvm::StringRef line) { return line.trim().empty(); }

std::size_t headingMarker(llvm::StringRef line) {
    const std::size_t signs = line.take_while([](char c) { return c == '#'; }).size();
    return signs <= 6 && line.drop_front(signs).starts_with(" ") ? signs : 0;
}

class Reader {
public:
    Reader(Lines lines, int depth)
        : lines_(std::move(lines)), isDeep_(depth >= deepest), depth_(depth) {}

    Blocks read() {
        while (at_ < lines_.size()) {
            const llvm::StringRef line = lines_[at_];
            if (isBlank(line))
                ++at_;
            else if (!isDeep_ && beginsList(line))
                readList();
            else if (!isDeep_ && isQuoted(line))
                readQuote();
            else if (const std::size_t signs = headingMarker(line))
                readHeading(signs);
            else
                readParagraph();
        }
        return std::move(blocks_);
    }

private:
    bool startsOther(llvm::StringRef line) const {
        return isBlank(line) || (!isDeep_ && (beginsList(line) || isQuoted(line))) ||
               headingMarker(line);
    }

    void readHeading(std::size_t signs) {
        Inline text;
        const Inline heading = authoredInline(lines_[at_++].drop_front(signs).trim());
        for (Run run : heading.runs()) {
            run.isStrong = true;
            text.add(std::move(run));
        }
        blocks_.push_back(paragraph(std::move(text)));
    }

    void readParagraph() {
        std::string text = lines_[at_++].trim().str();
        while (at_ < lines_.size() && !startsOther(lines_[at_]))
            text += ' ' + lines_[at_++].trim().str();
        blocks_.push_back(paragraph(authoredInline(text)));
    }

    void readQuote() {
        Lines inner;
        while (at_ < lines_.size() && isQuoted(lines_[at_])) {
            llvm::StringRef line = withoutMargin(lines_[at_++]).drop_front();
            line.consume_front(" ");
            inner.push_back(line);
        }
        blocks_.push_back(quote(Reader(std::move(inner), depth_ + 1).read()));
    }

    void readList() {
        const bool numbered = isNumbered(lines_[at_]);
        Block list{.kind = numbered ? BlockKind::Numbers : BlockKind::Bullets};
        while (at_ < lines_.size() && itemMarker(lines_[at_]) &&
               isNumbered(lines_[at_]) == numbered)
            list.items.push_back(Reader(readItem(), depth_ + 1).read());
        blocks_.push_back(std::move(list));
    }

    // An item goes on as long as lines are blank or indented as its first one.
    Lines readItem() {
        const std::size_t indent = itemMarker(lines_[at_]);
        Lines inner{lines_[at_++].drop_front(indent)};
        while (at_ < lines_.size()) {
            const llvm::StringRef line = lines_[at_];
            const bool isWithin = line.size() - withoutMargin(line).size() >= indent;
            if (isBlank(line))
                inner.push_back({});
            else if (isWithin)
                inner.push_back(line.drop_front(indent));
            else if (!startsOther(line) && itemMarker(line) == 0 && !inner.back().empty())
                inner.push_back(line.ltrim());
            else
                break;
            ++at_;
        }
        return inner;
    }

    Lines lines_;
    bool isDeep_;
    int depth_;
    std::size_t at_ = 0;
    Blocks blocks_;
};

void addLines(const Blocks& blocks, llvm::StringRef mark, Cell& out) {
    for (const Block& block : blocks) {
        for (const Blocks& item : block.items)
            addLines(item, block.kind == BlockKind::Quote ? mark : "• ", out);
        if (block.kind == BlockKind::Paragraph)
            out.push_back(Inline(mark).add(block.text));
    }
}

} // namespace

Blocks authored(llvm::StringRef markdown) {
    llvm::SmallVector<llvm::StringRef> lines;
    markdown.split(lines, '\n');
    for (llvm::StringRef& line : lines)
        line = line.rtrim();
    return Reader(Lines(lines.begin(), lines.end()), 0).read();
}

Cell authoredLines(llvm::StringRef markdown) {
    Cell lines;
    addLines(authored(markdown), "", lines);
    return lines;
}

} // namespace theory::backends::report
