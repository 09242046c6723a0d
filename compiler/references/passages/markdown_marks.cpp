// Finds Markdown's marks line by line. It need not be exact: a mark that stays makes a passage look
// changed, and a sign taken for one is not compared.
#include "references/passages/markdown_marks.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>

namespace theory::references {
namespace {

constexpr llvm::StringRef escapable = "\\`*_{}[]()<>#+-.!|~\"'";
constexpr std::size_t longestPart = 2'000; // in bytes, of a link's words or its address

class MarkFinder {
public:
    explicit MarkFinder(llvm::StringRef text) : text_(text) {}

    std::vector<Stretch> run() {
        while (at_ < text_.size()) {
            if (at_ == 0 || text_[at_ - 1] == '\n')
                takeLineStart();
            if (at_ < text_.size())
                takeOne();
        }
        return std::move(marks_);
    }

private:
    char byteAt(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\n'; }

    void leaveOut(std::size_t end) {
        marks_.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
        at_ = end;
    }

    // The signs that make a line a heading or a quotation, and those under a heading.
    void takeLineStart() {
        const llvm::StringRef line =
            text_.drop_front(at_).take_until([](char byte) { return byte == '\n'; });
        const std::size_t signs = line.find_first_not_of("#>= \t\r");
        const std::size_t end = at_ + std::min(signs, line.size());
        if (end > at_)
            leaveOut(end);
    }

    void takeOne() {
        switch (text_[at_]) {
        case '\\':
            return escapable.contains(byteAt(at_ + 1)) ? (leaveOut(at_ + 1), void(++at_))
                                                       : void(++at_);
        case '*':
        case '`':
            return leaveOut(at_ + 1);
        case '_':
            // Within a word it is a letter like others.
            if (at_ > 0 && llvm::isAlnum(text_[at_ - 1]) && llvm::isAlnum(byteAt(at_ + 1)))
                return void(++at_);
            return leaveOut(at_ + 1);
        case '!':
            return byteAt(at_ + 1) == '[' ? leaveOut(at_ + 1) : void(++at_);
        case '[':
            return isLink() ? leaveOut(at_ + 1) : void(++at_);
        case ']':
            return byteAt(at_ + 1) == '(' ? takeAddress() : void(++at_);
        default:
            ++at_;
        }
    }

    // What ends a link's words or its address is looked for again only behind where it was found.
    bool isLink() {
        if (at_ >= wordsEnd_)
            wordsEnd_ = std::min(text_.find(']', at_), text_.size());
        return wordsEnd_ - at_ <= longestPart && byteAt(wordsEnd_) == ']' &&
               byteAt(wordsEnd_ + 1) == '(';
    }

    void takeAddress() {
        if (at_ >= addressEnd_)
            addressEnd_ = std::min(text_.find_first_of(")\n", at_), text_.size());
        if (addressEnd_ - at_ <= longestPart && byteAt(addressEnd_) == ')')
            leaveOut(addressEnd_ + 1);
        else
            ++at_;
    }

    llvm::StringRef text_;
    std::size_t at_ = 0;
    std::size_t wordsEnd_ = 0;
    std::size_t addressEnd_ = 0;
    std::vector<Stretch> marks_;
};

} // namespace

std::vector<Stretch> markdownMarks(llvm::StringRef text) { return MarkFinder(text).run(); }

} // namespace theory::references
