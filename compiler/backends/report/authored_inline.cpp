// Reads emphasis, code and links.
//
// A mark that found no counterpart is not looked for again, and what stands between two is read
// again at most once for each style, so that the time grows as the text does.
#include "backends/report/authored_inline.h"

#include "llvm/ADT/StringExtras.h"

#include <array>

namespace theory::backends::report {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool isWordPart(char c) { return llvm::isAlnum(c) || static_cast<unsigned char>(c) >= 0x80; }
bool isEscapable(char c) { return llvm::isPrint(c) && !llvm::isAlnum(c) && c != ' '; }

// Addresses that only lead somewhere, whatever reads the report.
bool isHarmless(llvm::StringRef address) {
    return (address.starts_with("https://") || address.starts_with("http://") ||
            address.starts_with("mailto:")) &&
           address.find_if([](char c) { return isSpace(c) || c == '<' || c == '>'; }) ==
               llvm::StringRef::npos;
}

class Reader {
public:
    Reader(llvm::StringRef text, Run looks, Inline& out)
        : text_(text), looks_(std::move(looks)), out_(out) {
        hasNoMore_.fill(false);
    }

    void read() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '\\' && at_ + 1 < text_.size() && isEscapable(text_[at_ + 1])) {
                plain_ += text_[at_ + 1];
                at_ += 2;
            } else if (!((c == '`' && code()) || ((c == '*' || c == '_') && emphasis()) ||
                         (c == '[' && link()) || (c == '<' && address()))) {
                plain_ += text_[at_++];
            }
        }
        flush();
    }

private:
    enum Mark : std::uint8_t { Ticks, TwoTicks, Star, TwoStars, Line, TwoLines, Count };

    void flush() {
        Run run = looks_;
        run.text = std::move(plain_);
        out_.add(std::move(run));
        plain_.clear();
    }

    void readWithin(llvm::StringRef inner, Run looks) {
        flush();
        Reader(inner, std::move(looks), out_).read();
    }

    // Where the counterpart of a mark begins; npos where there is none.
    template <typename Fits>
    std::size_t find(Mark mark, llvm::StringRef word, std::size_t from, Fits fits) {
        if (hasNoMore_[mark])
            return llvm::StringRef::npos;
        for (std::size_t found = text_.find(word, from); found != llvm::StringRef::npos;
             found = text_.find(word, found + 1))
            if (fits(found))
                return found;
        hasNoMore_[mark] = true;
        return llvm::StringRef::npos;
    }

    // More than two ticks in a row are text, and so is what finds no counterpart.
    bool code() {
        const std::size_t length = ticksAt(at_);
        const llvm::StringRef ticks = text_.substr(at_, length);
        const std::size_t begin = at_ + length;
        const auto isSameLength = [&](std::size_t found) {
            return text_[found - 1] != '`' && !text_.substr(found + length).starts_with("`");
        };
        const std::size_t end =
            length > 2 ? llvm::StringRef::npos
                       : find(length == 1 ? Ticks : TwoTicks, ticks, begin, isSameLength);
        if (end == llvm::StringRef::npos) {
            plain_ += ticks;
            at_ = begin;
            return true;
        }
        flush();
        Run run = looks_;
        run.isCode = true;
        run.text = text_.slice(begin, end).trim(' ').str();
        out_.add(std::move(run));
        at_ = end + length;
        return true;
    }

    std::size_t ticksAt(std::size_t at) const {
        return text_.drop_front(at).take_while([](char c) { return c == '`'; }).size();
    }

    bool emphasis() {
        const char c = text_[at_];
        const bool isDouble = text_.substr(at_ + 1).starts_with(llvm::StringRef(&c, 1));
        const std::size_t length = isDouble ? 2 : 1;
        if (isDouble ? looks_.isStrong : looks_.isEmphasised)
            return false;
        const std::size_t begin = at_ + length;
        if (begin >= text_.size() || isSpace(text_[begin]) || isWithinWord(c))
            return false;
        const Mark mark = c == '*' ? (isDouble ? TwoStars : Star) : (isDouble ? TwoLines : Line);
        const std::size_t end =
            find(mark, text_.substr(at_, length), begin + 1, [&](std::size_t found) {
                const std::size_t after = found + length;
                const bool isOther = text_.substr(after).starts_with(llvm::StringRef(&c, 1)) ||
                                     (!isDouble && text_[found - 1] == c);
                return !isSpace(text_[found - 1]) && text_[found - 1] != '\\' && !isOther &&
                       (c == '*' || after == text_.size() || !isWordPart(text_[after]));
            });
        if (end == llvm::StringRef::npos)
            return false;
        Run looks = looks_;
        (isDouble ? looks.isStrong : looks.isEmphasised) = true;
        readWithin(text_.slice(begin, end), std::move(looks));
        at_ = end + length;
        return true;
    }

    // `snake_case` has no emphasis in it.
    bool isWithinWord(char mark) const {
        return mark == '_' && at_ > 0 && isWordPart(text_[at_ - 1]);
    }

    bool link() {
        if (!looks_.address.empty())
            return false;
        const std::size_t middle = text_.find_first_of("[]", at_ + 1);
        if (middle == llvm::StringRef::npos || !text_.substr(middle).starts_with("]("))
            return false;
        const std::size_t end = text_.find_first_of(")[ \n", middle + 2);
        const llvm::StringRef address = text_.slice(middle + 2, end);
        const llvm::StringRef words = text_.slice(at_ + 1, middle);
        if (end == llvm::StringRef::npos || text_[end] != ')' || !isHarmless(address))
            return false;
        Run looks = looks_;
        looks.address = address.str();
        readWithin(words, std::move(looks));
        at_ = end + 1;
        return true;
    }

    bool address() {
        const std::size_t end = text_.find_first_of("<> \n", at_ + 1);
        if (end == llvm::StringRef::npos || text_[end] != '>' || !looks_.address.empty())
            return false;
        const llvm::StringRef address = text_.slice(at_ + 1, end);
        if (!isHarmless(address))
            return false;
        flush();
        Run run = looks_;
        run.text = run.address = address.str();
        out_.add(std::move(run));
        at_ = end + 1;
        return true;
    }

    llvm::StringRef text_;
    Run looks_;
    Inline& out_;
    std::size_t at_ = 0;
    std::string plain_;
    std::array<bool, Count> hasNoMore_;
};

} // namespace

Inline authoredInline(llvm::StringRef markdown) {
    Inline result;
    Reader(markdown, {}, result).read();
    return result;
}

} // namespace theory::backends::report
