// Cuts an extract at its gaps and insertions.
#include "references/passages/quotation.h"

#include "references/passages/markdown_marks.h"
#include "support/utf8.h"

#include <algorithm>

namespace theory::references {
namespace {

constexpr std::uint32_t acrossGap = 8'000; // two pages, or three
constexpr std::uint32_t acrossInsertion = 80;
constexpr std::size_t mostPieces = 50;        // what follows is compared as it stands
constexpr std::size_t longestInsertion = 500; // in bytes; a longer bracket is the source's

// What is not the source's, from its first byte on.
struct Interruption {
    enum Kind { Gap, Insertion, Letter } kind;
    std::size_t length;
};

// `…`, `...`, `. . .`: its length, or zero.
std::size_t ellipsisLength(llvm::StringRef text) {
    if (text.starts_with("…"))
        return 3;
    unsigned dots = 0;
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '.') {
            ++dots;
            length = at + 1;
        } else if (text[at] != ' ' || text[at - 1] == ' ') {
            break;
        }
    return dots >= 3 ? length : 0;
}

bool isEllipsis(llvm::StringRef text) {
    text = text.trim();
    return !text.empty() && ellipsisLength(text) == text.size();
}

// Whether a bracket holds the first letter of the word that goes on behind it.
bool isInitial(llvm::StringRef extract, std::size_t from, std::size_t closing) {
    llvm::StringRef content = extract.slice(from + 1, closing);
    if (content.empty())
        return false;
    theory::takeCodePoint(content);
    return content.empty() && isOfSpacedWord(characterAt(extract, from + 1)) &&
           isOfSpacedWord(characterAt(extract, closing + 1)) &&
           !isOfSpacedWord(characterBefore(extract, from));
}

std::optional<Interruption> interruptionAt(llvm::StringRef extract, std::size_t at) {
    const char first = extract[at];
    if (first == '[' || first == '(') {
        const std::size_t closing =
            extract.substr(at, longestInsertion).find(first == '[' ? ']' : ')');
        if (closing == llvm::StringRef::npos)
            return std::nullopt;
        if (isEllipsis(extract.substr(at + 1, closing - 1)))
            return Interruption{Interruption::Gap, closing + 1};
        if (first == '(')
            return std::nullopt;
        const bool isLetter = isInitial(extract, at, at + closing);
        return Interruption{isLetter ? Interruption::Letter : Interruption::Insertion, closing + 1};
    }
    if (first == '.' || extract.substr(at).starts_with("…"))
        if (const std::size_t length = ellipsisLength(extract.substr(at)))
            return Interruption{Interruption::Gap, length};
    return std::nullopt;
}

class Cutter {
public:
    Cutter(llvm::StringRef extract, TextKind kind) : extract_(extract) {
        if (kind == TextKind::Markdown)
            marks_ = markdownMarks(extract);
    }

    std::vector<Piece> run() {
        next_.isFirstLetterFree = true;
        for (std::size_t at = 0; at < extract_.size();)
            if (const auto found =
                    pieces_.size() < mostPieces ? interruptionAt(extract_, at) : std::nullopt) {
                cut(at, *found);
                at += found->length;
            } else {
                ++at;
            }
        finish(extract_.size(), "'.,");
        return std::move(pieces_);
    }

private:
    void cut(std::size_t at, Interruption found) {
        const bool isGap = found.kind == Interruption::Gap;
        const bool isInsertion = found.kind == Interruption::Insertion;
        next_.endsWord = !isInsertion || !isOfSpacedWord(characterBefore(extract_, at));
        finish(at, isGap ? ".," : "");
        const std::size_t end = at + found.length;
        const std::uint32_t between =
            isGap ? acrossGap : acrossInsertion + static_cast<std::uint32_t>(found.length);
        begin_ = found.kind == Interruption::Letter ? at + 1 : end;
        next_.mostBetween = std::max(next_.mostBetween, between);
        next_.beginsWord = !isInsertion || !isOfSpacedWord(characterAt(extract_, end));
        next_.isFirstLetterFree |= found.kind == Interruption::Letter;
        bracket_ = found.kind == Interruption::Letter ? static_cast<std::uint32_t>(end - 1) : 0;
    }

    // Makes a piece of what has been passed, if it has words.
    void finish(std::size_t end, llvm::StringRef trimmed) {
        Piece piece = std::move(next_);
        next_ = {};
        piece.at = {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)};
        const Evened evened(extract_.slice(begin_, end), leftOutIn(piece.at));
        piece.words = evened.text().rtrim(trimmed).str();
        if (pieces_.empty())
            piece.words.erase(0, std::min(piece.words.find_first_not_of('\''), piece.words.size()));
        if (!piece.words.empty())
            return pieces_.push_back(std::move(piece));
        next_.mostBetween = piece.mostBetween;
        next_.isFirstLetterFree = piece.isFirstLetterFree;
    }

    // Markdown's marks, and the bracket behind a first letter.
    std::vector<Stretch> leftOutIn(Stretch piece) const {
        std::vector<Stretch> leftOut;
        const auto leaveOut = [&](std::uint32_t begin, std::uint32_t end) {
            leftOut.push_back({begin - piece.begin, std::min(end, piece.end) - piece.begin});
        };
        if (bracket_)
            leaveOut(bracket_, bracket_ + 1);
        for (auto mark = std::ranges::lower_bound(marks_, std::max(piece.begin, bracket_), {},
                                                  &Stretch::begin);
             mark != marks_.end() && mark->begin < piece.end; ++mark)
            leaveOut(mark->begin, mark->end);
        return leftOut;
    }

    llvm::StringRef extract_;
    std::vector<Stretch> marks_;
    std::vector<Piece> pieces_;
    Piece next_;                // what is known already of the piece that begins at `begin_`
    std::size_t begin_ = 0;     // of what has not become a piece yet
    std::uint32_t bracket_ = 0; // behind the piece's first letter, if there is one
};

} // namespace

std::vector<Piece> piecesOf(llvm::StringRef extract, TextKind kind) {
    return Cutter(extract, kind).run();
}

} // namespace theory::references
