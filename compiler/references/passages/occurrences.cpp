// Looks for the pieces of an extract one by one, and joins them to occurrences of the whole.
#include "references/passages/occurrences.h"

#include "references/passages/interrupted.h"
#include "support/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstring>

namespace theory::references {
namespace {

constexpr std::size_t mostOccurrences = 10'000; // of a piece; it is a word that says nothing

// After so many that were no whole words, each search goes on behind what it has found, so that a
// text of one repeated word costs no more than another.
constexpr std::size_t patience = 1'000;

std::size_t find(llvm::StringRef text, llvm::StringRef words, std::size_t from) {
    if (from > text.size())
        return llvm::StringRef::npos;
    // Unlike those of the standard library and of LLVM, never slow whatever the texts.
    const void* found = memmem(text.data() + from, text.size() - from, words.data(), words.size());
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data())
                 : llvm::StringRef::npos;
}

void addAll(const Piece& piece, llvm::StringRef words, const SourceText& text,
            std::vector<Occurrence>& found) {
    const llvm::StringRef source = text.evened().text();
    std::size_t failures = 0;
    for (std::size_t at = find(source, words, 0);
         at != llvm::StringRef::npos && found.size() < mostOccurrences;) {
        const Occurrence here{static_cast<std::uint32_t>(at),
                              static_cast<std::uint32_t>(at + words.size())};
        const bool isWhole = isWholeWords(piece, here, text);
        if (isWhole)
            found.push_back(here);
        at = find(source, words, at + (isWhole || ++failures > patience ? words.size() : 1));
    }
}

bool isNear(const Occurrence& before, const Occurrence& after, std::uint32_t mostBetween) {
    return before.end <= after.begin && after.begin - before.end <= mostBetween;
}

} // namespace

std::vector<std::string> spellings(const Piece& piece) {
    std::vector<std::string> result{piece.words};
    llvm::StringRef rest = piece.words;
    if (!piece.isFirstLetterFree || rest.empty())
        return result;
    const auto first = static_cast<utf8proc_int32_t>(takeCodePoint(rest));
    for (const utf8proc_int32_t other : {utf8proc_toupper(first), utf8proc_tolower(first)})
        if (other != first) {
            std::string spelling;
            appendUtf8(static_cast<char32_t>(other), spelling);
            result.push_back(spelling + rest.str());
            break;
        }
    return result;
}

std::vector<Occurrence> occurrencesOf(const Piece& piece, const SourceText& text) {
    std::vector<Occurrence> found;
    const std::vector<std::string> all = spellings(piece);
    for (const std::string& words : all)
        addAll(piece, words, text, found);
    if (found.empty())
        for (const std::string& words : all)
            addInterrupted(piece, words, text, found);
    std::ranges::sort(found, {}, &Occurrence::begin);
    return found;
}

// Of all that lead to the same end, the shortest is kept.
std::vector<Occurrence> occurrencesOf(llvm::ArrayRef<Piece> pieces, const SourceText& text) {
    std::vector<Occurrence> reached;
    for (const Piece& piece : pieces) {
        std::vector<Occurrence> found = occurrencesOf(piece, text);
        if (&piece == pieces.begin()) {
            reached = std::move(found);
        } else {
            std::vector<Occurrence> longer;
            std::size_t before = 0;
            for (const Occurrence& here : found) {
                while (before + 1 < reached.size() && reached[before + 1].end <= here.begin)
                    ++before;
                if (!reached.empty() && isNear(reached[before], here, piece.mostBetween))
                    longer.push_back({reached[before].begin, here.end});
            }
            reached = std::move(longer);
        }
        if (reached.empty())
            break;
    }
    return reached;
}

} // namespace theory::references
