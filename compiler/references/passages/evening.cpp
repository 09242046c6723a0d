// Evens texts a stretch of plain letters at a time, and anything rarer a character at a time.
#include "references/passages/evening.h"

#include "support/utf8.h"

#include "llvm/ADT/StringExtras.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace theory::references {
namespace {

// Text that has more is cut: offsets, and what one character can be made of, have to fit 32 bits.
constexpr std::size_t mostBytes = 200'000'000;

struct Free {
    void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

// Printable ASCII that stands for itself in the evened text, whatever is around it.
bool isPlain(char byte) {
    return byte > ' ' && byte < '\x7F' && byte != '-' && byte != '\'' && byte != '"' && byte != '`';
}

bool isAscii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

bool isMark(char32_t point) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
           category == UTF8PROC_CATEGORY_ME;
}

// Whether a character that stands alone is in NFKC as it is: nearly all are.
bool staysItself(char32_t point) {
    constexpr utf8proc_uint16_t undivided = 0xFFFF;
    // Divided and put together again: the accented letters of most European languages.
    if ((point >= 0xC0 && point < 0x132) || (point >= 0x400 && point < 0x530))
        return true;
    return utf8proc_get_property(static_cast<utf8proc_int32_t>(point))->decomp_seqindex ==
           undivided;
}

// Letters of scripts that set no spaces between words, so that each is taken for a word.
bool isUnspaced(char32_t point) {
    return (point >= 0x0E00 && point < 0x0F00) || (point >= 0x2E80 && point < 0xA000) ||
           (point >= 0xF900 && point < 0xFB00) || point >= 0x20000;
}

bool isSpace(char32_t point) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

// Controls, soft hyphens, joiners, direction marks.
bool showsNothing(char32_t point) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF;
}

std::string composed(llvm::StringRef cluster) {
    utf8proc_uint8_t* out = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE);
    const auto length = utf8proc_map(cluster.bytes_begin(),
                                     static_cast<utf8proc_ssize_t>(cluster.size()), &out, options);
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(out);
    return length < 0 ? cluster.str() : std::string(out, out + length);
}

// A dash is a sign where a number follows and nothing that it could join to it stands before.
bool isSign(llvm::StringRef text, Stretch dash) {
    const char32_t next = characterAt(text, dash.end);
    return next >= U'0' && next <= U'9' && !isOfSpacedWord(characterBefore(text, dash.begin));
}

bool isHyphen(char32_t point) { return point == U'-' || point == 0x2010 || point == 0x2011; }

// Whether a line ends here with a hyphen, so that its last word may go on in the next line.
bool isDivision(llvm::StringRef text, std::size_t lineEnd) {
    if (text[lineEnd] == '\n')
        return text.take_front(lineEnd).rtrim('\r').ends_with("-");
    return text[lineEnd] == '\r' && text.take_front(lineEnd).ends_with("-");
}

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

} // namespace

bool isQuotationMark(char32_t point) {
    switch (point) {
    case U'"':
    case U'\'':
    case U'`':
    case U'\u00B4':
    case U'\u00AB':
    case U'\u00BB':
    case U'\u2039':
    case U'\u203A':
    case U'\u02BC':
    case U'\u2032':
    case U'\u2033':
    case U'\u2035':
    case U'\uFF02':
    case U'\uFF07':
        return true;
    default:
        return (point >= 0x2018 && point <= 0x201F) || (point >= 0x300C && point <= 0x300F);
    }
}

bool isDash(char32_t point) {
    return point == U'-' || point == 0x2212 ||
           (point >= 0x80 &&
            utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_PD);
}

bool isOfSpacedWord(char32_t point) {
    if (point < 0x80)
        return llvm::isAlnum(static_cast<char>(point));
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ND &&
           !isUnspaced(point);
}

char32_t characterBefore(llvm::StringRef text, std::size_t offset) {
    std::size_t begin = offset;
    while (begin > 0 && offset - begin < 4)
        if ((static_cast<unsigned char>(text[--begin]) & 0xC0) != 0x80)
            break;
    return characterAt(text.take_front(offset), begin);
}

char32_t characterAt(llvm::StringRef text, std::size_t offset) {
    llvm::StringRef rest = text.drop_front(std::min(offset, text.size()));
    return rest.empty() ? 0 : theory::takeCodePoint(rest);
}

std::vector<Stretch> united(std::vector<Stretch> stretches) {
    std::ranges::sort(stretches, {}, &Stretch::begin);
    std::vector<Stretch> result;
    for (const Stretch& next : stretches)
        if (!result.empty() && next.begin <= result.back().end)
            result.back().end = std::max(result.back().end, next.end);
        else
            result.push_back(next);
    return result;
}

Evened::Evened(llvm::StringRef text, llvm::ArrayRef<Stretch> leftOut) {
    text = text.take_front(mostBytes);
    text_.reserve(text.size());
    std::uint32_t at = 0;
    for (const Stretch& hole : leftOut) {
        take(text, {at, std::min(hole.begin, narrow(text.size()))});
        at = hole.end;
    }
    take(text, {at, narrow(text.size())});
}

Stretch Evened::originOf(std::uint32_t offset) const {
    const auto next = std::ranges::upper_bound(anchors_, offset, {}, &Anchor::offset);
    if (next == anchors_.begin())
        return {};
    const Anchor& anchor = *std::prev(next);
    if (anchor.originalEnd)
        return {anchor.original, anchor.originalEnd};
    const std::uint32_t original = anchor.original + (offset - anchor.offset);
    return {original, original + 1};
}

std::uint32_t Evened::offsetOf(std::uint32_t original) const {
    const auto next = std::ranges::lower_bound(anchors_, original, {}, &Anchor::original);
    const std::uint32_t offset = next == anchors_.end() ? narrow(text_.size()) : next->offset;
    if (next == anchors_.begin() || std::prev(next)->originalEnd)
        return offset;
    const Anchor& anchor = *std::prev(next);
    return std::min(offset, anchor.offset + (original - anchor.original));
}

void Evened::take(llvm::StringRef text, Stretch part) {
    endWord();
    for (std::size_t at = part.begin; at < part.end;) {
        if (static_cast<unsigned char>(text[at]) <= ' ') {
            if (!isDivision(text, at))
                endWord();
            ++at;
        } else {
            at =
                isPlain(text[at]) ? takePlain(text, at, part.end) : takeCluster(text, at, part.end);
        }
    }
}

// A letter before one that is not ASCII may have a mark coming to it, so it is left to the cluster.
std::size_t Evened::takePlain(llvm::StringRef text, std::size_t from, std::size_t end) {
    std::size_t to = from + 1;
    while (to < end && isPlain(text[to]))
        ++to;
    const bool mayHaveMark = to < end && !isAscii(text[to]) && isMark(characterAt(text, to));
    const std::size_t safe = mayHaveMark ? to - 1 : to;
    if (safe > from)
        copy(text.slice(from, safe), from);
    return mayHaveMark ? takeCluster(text, safe, end) : to;
}

// A character with the marks that combine with it. Nothing that people write has more than a few.
std::size_t Evened::takeCluster(llvm::StringRef text, std::size_t from, std::size_t end) {
    constexpr std::size_t longest = 64;
    llvm::StringRef rest = text.slice(from, end);
    const char32_t first = theory::takeCodePoint(rest);
    std::size_t to = end - rest.size();
    bool hasMarks = false;
    while (!rest.empty() && !isAscii(rest.front()) && to - from < longest) {
        llvm::StringRef next = rest;
        if (!isMark(theory::takeCodePoint(next)))
            break;
        hasMarks = true;
        rest = next;
        to = end - rest.size();
    }
    const Stretch origin{narrow(from), narrow(to)};
    // Quotation marks first, since NFKC takes some of them apart.
    if (!hasMarks && (isQuotationMark(first) || staysItself(first))) {
        takeCodePoint(first, text, origin);
        return to;
    }
    const std::string mapped = composed(text.slice(from, to));
    for (llvm::StringRef points = mapped; !points.empty();)
        takeCodePoint(theory::takeCodePoint(points), text, origin);
    return to;
}

void Evened::takeCodePoint(char32_t point, llvm::StringRef text, Stretch origin) {
    if (isDash(point)) {
        if (!isHyphen(point) || !isOfSpacedWord(characterBefore(text, origin.begin)))
            endWord();
        if (isSign(text, origin))
            append("-", origin);
    } else if (isQuotationMark(point)) {
        if (text_.empty() || text_.back() != '\'')
            append("'", origin);
    } else if (isSpace(point)) {
        endWord();
    } else if (!showsNothing(point)) {
        if (isUnspaced(point))
            endWord();
        std::string bytes;
        appendUtf8(point, bytes);
        append(bytes, origin);
    }
}

void Evened::copy(llvm::StringRef bytes, std::size_t original) {
    beginWord();
    anchors_.push_back({narrow(text_.size()), narrow(original), 0});
    text_ += bytes;
}

void Evened::append(llvm::StringRef bytes, Stretch origin) {
    beginWord();
    anchors_.push_back({narrow(text_.size()), origin.begin, origin.end});
    text_ += bytes;
}

void Evened::beginWord() {
    if (!isInWord_)
        words_.push_back(narrow(text_.size()));
    isInWord_ = true;
}

} // namespace theory::references
