// Follows a passage over what interrupts it, with bounded work for each place where it may begin.
#include "references/passages/interrupted.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <cstring>

namespace theory::references {
namespace {

constexpr std::size_t headSize = 16;      // of the words that have to stand in one go
constexpr std::size_t mostHeads = 50;     // places where a passage may begin
constexpr unsigned mostInterruptions = 2; // by other lines
constexpr std::size_t mostLines = 80;     // that an interruption has
constexpr std::size_t longestMark = 24;   // of references: `[12,13,15-17]`

// No boundary between two letters, or two digits. A figure behind a word may be a reference.
bool isWithinWord(llvm::StringRef text, std::uint32_t offset) {
    const char32_t before = characterBefore(text, offset), after = characterAt(text, offset);
    const auto isDigit = [](char32_t point) { return point >= U'0' && point <= U'9'; };
    return isOfSpacedWord(before) && isOfSpacedWord(after) && isDigit(before) == isDigit(after);
}

// Whether a reference may be marked right behind it.
bool mayHaveMark(char32_t point) {
    const auto byte = static_cast<char>(point);
    return point < 0x80 ? llvm::isAlpha(byte) || llvm::StringRef(".,;:)\"'").contains(byte)
                        : isOfSpacedWord(point) || isQuotationMark(point);
}

class Follower {
public:
    Follower(llvm::StringRef words, const SourceText& text)
        : words_(words), text_(text), source_(text.evened().text()) {}

    // The end of the passage that begins at `begin`, if it is one.
    std::optional<std::uint32_t> follow(std::size_t begin) {
        done_ = 0;
        at_ = begin;
        lastJump_ = 0;
        unsigned interruptions = 0;
        for (;;) {
            while (done_ < words_.size() && at_ < source_.size() && words_[done_] == source_[at_])
                ++done_, ++at_;
            if (done_ == words_.size())
                return static_cast<std::uint32_t>(at_);
            if (at_ >= source_.size())
                return std::nullopt;
            if (passMark())
                continue;
            if (++interruptions > mostInterruptions || !passLines())
                return std::nullopt;
        }
    }

private:
    // Marks consist of digits, commas and dashes, in brackets or right behind a word.
    bool passMark() {
        const bool isBracketed = source_[at_] == '[';
        const llvm::StringRef rest = source_.substr(at_ + isBracketed, longestMark);
        const std::size_t length = std::min(rest.find_first_not_of("0123456789,;"), rest.size());
        if (length == 0 || !llvm::isDigit(rest.front()) ||
            (isBracketed && (length == rest.size() || rest[length] != ']')))
            return false;
        const std::uint32_t origin = text_.evened().originOf(offset(at_)).begin;
        const char32_t before = characterBefore(text_.text(), origin);
        if (!isBracketed && !mayHaveMark(before))
            return false;
        const std::size_t next = at_ + (isBracketed ? length + 2 : length);
        if (next >= source_.size() || source_[next] != words_[done_])
            return false;
        at_ = next;
        return true;
    }

    // Goes back to where the line begins that the passage was lost in, and looks for a later line
    // that goes on with it.
    bool passLines() {
        const llvm::ArrayRef<std::uint32_t> lines = text_.lines();
        const std::uint32_t lost = text_.evened().originOf(offset(at_)).begin;
        auto line = std::ranges::upper_bound(lines, lost);
        if (line == lines.begin())
            return false;
        const std::size_t start = text_.evened().offsetOf(*std::prev(line));
        if (start > at_ || at_ - start >= done_ || start < lastJump_)
            return false;
        const llvm::StringRef rest = words_.drop_front(done_ - (at_ - start));
        constexpr std::size_t least = 6;
        if (rest.size() < least)
            return false;
        for (std::size_t passed = 0; line != lines.end() && passed != mostLines; ++line, ++passed) {
            const std::size_t candidate = text_.evened().offsetOf(*line);
            if (source_.substr(candidate).starts_with(rest.take_front(headSize))) {
                done_ = words_.size() - rest.size();
                at_ = lastJump_ = candidate;
                return true;
            }
        }
        return false;
    }

    static std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

    llvm::StringRef words_;
    const SourceText& text_;
    llvm::StringRef source_;
    std::size_t done_ = 0; // of the words
    std::size_t at_ = 0;   // in the source
    std::size_t lastJump_ = 0;
};

} // namespace

void addInterrupted(const Piece& piece, llvm::StringRef words, const SourceText& text,
                    std::vector<Occurrence>& found) {
    const llvm::StringRef source = text.evened().text();
    if (words.size() < 2 * headSize || source.size() < headSize)
        return;
    Follower follower(words, text);
    const char* from = source.begin();
    for (std::size_t heads = 0; heads != mostHeads; ++heads) {
        const void* at =
            memmem(from, static_cast<std::size_t>(source.end() - from), words.data(), headSize);
        if (!at)
            return;
        const auto begin =
            static_cast<std::uint32_t>(static_cast<const char*>(at) - source.begin());
        if (const auto end = follower.follow(begin))
            if (isWholeWords(piece, {begin, *end}, text))
                found.push_back({begin, *end});
        from = source.begin() + begin + 1;
    }
}

bool isWholeWords(const Piece& piece, Occurrence here, const SourceText& text) {
    const Stretch first = text.evened().originOf(here.begin);
    const Stretch last = text.evened().originOf(here.end - 1);
    return !(piece.beginsWord && isWithinWord(text.text(), first.begin)) &&
           !(piece.endsWord && isWithinWord(text.text(), last.end));
}

} // namespace theory::references
