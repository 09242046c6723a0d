// What a source says, page by page or line by line, evened out once for looking things up.
#pragma once

#include "references/passages/evening.h"
#include "references/passages/time_marks.h"

namespace theory::references {

enum class TextKind {
    Plain,
    Markdown,
    Pdf, // as pdftotext gives it: every page ends in a form feed
};

// All from 1 on. A page's number is its place in the file; it is 0 where a text has no pages, and
// so are line and paragraph in a PDF, where they are guesses.
struct Place {
    unsigned page = 0;
    unsigned line = 0;
    unsigned paragraph = 0;
};

class SourceText {
public:
    SourceText(llvm::StringRef text, TextKind kind);

    TextKind kind() const { return kind_; }
    llvm::StringRef text() const { return text_; }
    const Evened& evened() const { return evened_; }
    bool hasPages() const { return !pages_.empty(); }
    // In order of place.
    llvm::ArrayRef<TimeMark> times() const { return times_; }
    // What to add to a page's place in the file for the number printed on it, if pages show it.
    std::optional<int> printedShift() const { return printedShift_; }

    Place placeOf(std::uint32_t offset) const;
    // Counted from the beginning of the page, in texts that have pages.
    Place placeOnPage(std::uint32_t offset) const;
    // Where lines begin.
    llvm::ArrayRef<std::uint32_t> lines() const { return lines_; }

private:
    void divide();

    std::string text_;
    TextKind kind_;
    std::vector<std::uint32_t> pages_; // where they begin, as below
    std::vector<std::uint32_t> lines_;
    std::vector<std::uint32_t> paragraphs_;
    std::vector<TimeMark> times_;
    std::optional<int> printedShift_;
    Evened evened_;
};

inline SourceText readText(llvm::StringRef text, TextKind kind) { return {text, kind}; }

} // namespace theory::references
