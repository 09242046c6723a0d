// Measures while it is told what to set, and then goes over it once.
#include "format/layout.h"

#include "support/display.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>

namespace theory::format {
namespace {

std::uint32_t widthOf(llvm::StringRef text) {
    const bool isPlain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 0x7F; });
    return isPlain ? static_cast<std::uint32_t>(text.size()) : columnsOf(text);
}

} // namespace

void Document::add(Kind kind, std::uint32_t count, std::uint32_t width, llvm::StringRef text) {
    parts_.push_back({.kind = kind, .count = count, .width = width, .text = text});
    width_ += width;
}

void Document::text(llvm::StringRef words) { add(Kind::Text, 0, widthOf(words), words); }
void Document::aside(llvm::StringRef words) { add(Kind::Text, 0, 0, words); }

void Document::verbatim(llvm::StringRef words) {
    breaks_ += words.contains('\n');
    add(Kind::Verbatim, 0, widthOf(words.split('\n').first), words);
}

void Document::spaces(unsigned count) { add(Kind::Spaces, count, count); }
void Document::pad(unsigned count) { add(Kind::Pad, count, 1); }
void Document::softLine(unsigned spaces) { add(Kind::SoftLine, spaces, spaces); }
void Document::mustBreak() { ++breaks_; }

void Document::line() {
    ++breaks_;
    add(Kind::Line, 0, 0);
}

void Document::emptyLine() {
    ++breaks_;
    add(Kind::EmptyLine, 0, 0);
}

// Until it ends, a group holds what had been measured when it began.
void Document::beginGroup() {
    open_.push_back(parts_.size());
    parts_.push_back(
        {.kind = Kind::BeginGroup, .count = static_cast<std::uint32_t>(breaks_), .tail = width_});
}

void Document::endGroup() {
    Part& group = parts_[open_.back()];
    open_.pop_back();
    group.breaks = breaks_ != group.count;
    group.width = width_ - group.tail;
    group.count = static_cast<std::uint32_t>(parts_.size());
    parts_.push_back({.kind = Kind::EndGroup});
}

void Document::beginIndent(unsigned columns) { add(Kind::BeginIndent, columns, 0); }
void Document::beginAlign() { add(Kind::BeginAlign, 0, 0); }
void Document::endIndent() { add(Kind::EndIndent, 0, 0); }

void Document::measureTails() {
    std::uint32_t tail = 0;
    for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) {
        part->tail = tail; // behind the part itself
        switch (part->kind) {
        case Kind::Text:
        case Kind::Spaces:
        case Kind::Pad:
            tail += part->width;
            break;
        case Kind::Verbatim:
            tail = part->width + (part->text.contains('\n') ? 0 : tail);
            break;
        case Kind::SoftLine:
        case Kind::Line:
        case Kind::EmptyLine:
            tail = 0;
            break;
        default:
            break;
        }
    }
}

class Document::Setter {
public:
    Setter(const std::vector<Part>& parts, Layout layout, llvm::StringRef lineEnd)
        : parts_(parts), layout_(layout), lineEnd_(lineEnd) {}

    std::string run() {
        for (const Part& part : parts_)
            set(part);
        if (!result_.empty())
            result_ += lineEnd_;
        return std::move(result_);
    }

private:
    bool isFlat() const { return !groups_.empty() && groups_.back(); }

    void set(const Part& part) {
        switch (part.kind) {
        case Kind::Text:
            return write(part.text, part.width);
        case Kind::Verbatim:
            return writeVerbatim(part);
        case Kind::Spaces:
            spaces_ += part.count;
            return;
        case Kind::Pad:
            spaces_ += isFlat() ? 1 : part.count;
            return;
        case Kind::SoftLine:
            if (!isFlat())
                return breakLine();
            spaces_ += part.count;
            return;
        case Kind::Line:
            return breakLine();
        case Kind::EmptyLine:
            if (!result_.empty())
                result_ += lineEnd_;
            return breakLine();
        case Kind::BeginGroup:
            groups_.push_back(isFlat() || fits(part));
            return;
        case Kind::EndGroup:
            groups_.pop_back();
            return;
        case Kind::BeginIndent:
            indents_.push_back(indents_.back() + part.count);
            return;
        case Kind::BeginAlign:
            indents_.push_back(column_ + spaces_);
            return;
        case Kind::EndIndent:
            indents_.pop_back();
            return;
        }
    }

    bool fits(const Part& group) const {
        const std::uint64_t end =
            std::uint64_t{column_} + spaces_ + group.width + parts_[group.count].tail;
        return !group.breaks && end <= layout_.width;
    }

    // Spaces wait for what comes behind them, so that no line ends in one.
    void write(llvm::StringRef text, std::uint32_t width) {
        result_.append(spaces_, ' ');
        result_ += text;
        column_ += spaces_ + width;
        spaces_ = 0;
    }

    void writeVerbatim(const Part& part) {
        write(part.text, part.width);
        if (const std::size_t last = part.text.rfind('\n'); last != llvm::StringRef::npos)
            column_ = widthOf(part.text.drop_front(last + 1));
    }

    void breakLine() {
        if (!result_.empty())
            result_ += lineEnd_;
        column_ = 0;
        spaces_ = result_.empty() ? 0 : indents_.back();
    }

    const std::vector<Part>& parts_;
    Layout layout_;
    llvm::StringRef lineEnd_;
    std::string result_;
    std::vector<bool> groups_; // whether each stands on one line
    std::vector<std::uint32_t> indents_{0};
    std::uint32_t column_ = 0;
    std::uint32_t spaces_ = 0;
};

std::string Document::set(Layout layout, llvm::StringRef lineEnd) {
    measureTails();
    return Setter(parts_, layout, lineEnd).run();
}

} // namespace theory::format
