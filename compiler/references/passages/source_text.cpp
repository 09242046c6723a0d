// Divides a text into pages, lines and paragraphs, and evens out what is not left aside.
#include "references/passages/source_text.h"

#include "references/passages/markdown_marks.h"
#include "references/passages/page_edges.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace theory::references {
namespace {

// More is not looked at.
constexpr std::size_t mostBytes = 100'000'000;

unsigned numberIn(llvm::ArrayRef<std::uint32_t> starts, std::uint32_t offset) {
    return static_cast<unsigned>(std::ranges::upper_bound(starts, offset) - starts.begin());
}

} // namespace

SourceText::SourceText(llvm::StringRef text, TextKind kind)
    : text_(text.take_front(mostBytes)), kind_(kind), evened_("") {
    divide();
    times_ = timeMarks(text_);
    std::vector<Stretch> leftOut;
    for (const TimeMark& mark : times_)
        if (mark.aside != Stretch{})
            leftOut.push_back(mark.aside);
    if (kind == TextKind::Markdown)
        llvm::append_range(leftOut, markdownMarks(text_));
    if (hasPages()) {
        const PageEdges edges = pageEdges(text_, pages_);
        llvm::append_range(leftOut, edges.lines);
        printedShift_ = edges.shift;
    }
    evened_ = Evened(text_, united(std::move(leftOut)));
}

// A paragraph begins behind an empty line or, where there is none in the whole text, on each line.
void SourceText::divide() {
    const llvm::StringRef text = text_;
    bool isAfterBlank = true;
    std::vector<std::uint32_t> fullLines;
    if (kind_ == TextKind::Pdf || text.contains('\f'))
        pages_.push_back(0);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const llvm::StringRef line = text.slice(at, end);
        const auto start = static_cast<std::uint32_t>(at);
        lines_.push_back(start);
        const bool isBlank = line.find_first_not_of(" \t\r\f\v") == llvm::StringRef::npos;
        if (!isBlank)
            fullLines.push_back(start);
        if (!isBlank && isAfterBlank)
            paragraphs_.push_back(start);
        isAfterBlank = isBlank;
        for (std::size_t feed = line.find('\f'); feed != llvm::StringRef::npos;
             feed = line.find('\f', feed + 1))
            if (at + feed + 1 < text.size())
                pages_.push_back(static_cast<std::uint32_t>(at + feed + 1));
        at = end + 1;
    }
    if (lines_.size() == fullLines.size())
        paragraphs_ = std::move(fullLines);
}

Place SourceText::placeOf(std::uint32_t offset) const {
    Place place{.page = numberIn(pages_, offset)};
    if (kind_ != TextKind::Pdf) {
        place.line = numberIn(lines_, offset);
        place.paragraph = numberIn(paragraphs_, offset);
    }
    return place;
}

Place SourceText::placeOnPage(std::uint32_t offset) const {
    Place place = placeOf(offset);
    if (place.page < 2 || kind_ == TextKind::Pdf)
        return place;
    const std::uint32_t page = pages_[place.page - 1];
    place.line -= numberIn(lines_, page) - 1;
    place.paragraph -= std::min(place.paragraph - 1, numberIn(paragraphs_, page) - 1);
    return place;
}

} // namespace theory::references
