// Lays out an excerpt: gutter, lines, marks.
#include "support/excerpt.h"

#include "support/display.h"
#include "support/shown_line.h"

namespace theory {
namespace {

struct Mark {
    Span span;
    llvm::StringRef words;
    Ink ink = Ink::Aside;
    bool isPrimary = false;
    const SourceFile* file = nullptr;
    std::uint32_t line = 0;
    std::size_t begin = 0; // bytes in the line
    std::size_t end = 0;
};

// A span that runs over several lines is marked to the end of its first.
Mark markOf(Span span, llvm::StringRef words, const Sources& sources) {
    Mark mark{.span = span, .words = words, .file = sources.fileAt(span.begin)};
    mark.line = mark.file->position(span.begin).line;
    const std::uint32_t start = mark.file->lineStart(mark.line);
    const std::size_t length = mark.file->line(mark.line).size();
    mark.begin = std::min<std::size_t>(span.begin - start, length);
    mark.end = std::clamp<std::size_t>(span.end - start, mark.begin, length);
    return mark;
}

std::vector<Mark> marksOf(const Diagnostic& diagnostic, const Sources& sources) {
    std::vector<Mark> marks;
    if (diagnostic.span.isSomewhere()) {
        Mark& mark = marks.emplace_back(markOf(diagnostic.span, diagnostic.note, sources));
        mark.isPrimary = true;
        mark.ink = inkOf(diagnostic.severity);
    }
    for (const Label& label : diagnostic.labels)
        if (label.span.isSomewhere())
            marks.push_back(markOf(label.span, label.words, sources));
    if (marks.empty())
        return marks;
    const SourceFile* own = marks.front().file;
    std::ranges::stable_sort(marks, {}, [own](const Mark& mark) {
        return std::tuple(mark.file != own, mark.file->base(), mark.line, !mark.isPrimary);
    });
    return marks;
}

class Layout {
public:
    Layout(const std::vector<Mark>& marks, Pen& pen) : marks_(marks), pen_(pen) {
        for (const Mark& mark : marks)
            digits_ = std::max(digits_, std::to_string(mark.line).size());
    }

    void write() {
        for (std::size_t i = 0; i < marks_.size();) {
            leadTo(i);
            i = writeLine(i);
        }
    }

private:
    void gutter(llvm::StringRef number, unsigned columns) {
        pen_.write(std::string(2 + digits_ - columns, ' ') + number.str() + " |", Ink::Aside);
    }

    void writeText(std::uint32_t line, llvm::StringRef text) {
        const std::string number = std::to_string(line);
        gutter(number, static_cast<unsigned>(number.size()));
        const llvm::StringRef seen = text.rtrim();
        pen_.write(seen.empty() ? "\n" : " " + seen.str() + "\n");
    }

    // What stands between the last mark's line and this one's.
    void leadTo(std::size_t i) {
        const Mark& mark = marks_[i];
        if (i == 0)
            return;
        const Mark& last = marks_[i - 1];
        if (last.file != mark.file) {
            const Position at = mark.file->position(mark.span.begin);
            pen_.write(
                fmt::format("  {}:{}:{}:\n", displayed(mark.file->path()), at.line, at.column),
                Ink::Aside);
        } else if (mark.line == last.line + 2) {
            const std::uint32_t between = last.line + 1;
            writeText(between, ShownLine(mark.file->line(between), 0).text());
        } else if (mark.line > last.line + 1) {
            pen_.write(std::string(1 + digits_, ' ') + "…\n", Ink::Aside);
        }
    }

    // Writes the line of a mark and all marks that can be seen in it; returns the next mark.
    std::size_t writeLine(std::size_t i) {
        const Mark& first = marks_[i];
        const ShownLine shown(first.file->line(first.line), first.begin);
        writeText(first.line, shown.text());
        for (const std::size_t own = i; i < marks_.size(); ++i) {
            const Mark& mark = marks_[i];
            const bool isFirst = i == own; // the line is cut so that this one is seen
            if (!isFirst &&
                (mark.file != first.file || mark.line != first.line || !shown.shows(mark.begin)))
                break;
            const Columns columns = shown.columns(mark.begin, mark.end);
            std::string drawn(columns.end - columns.begin, mark.isPrimary ? '^' : '-');
            if (!mark.words.empty())
                drawn += " " + displayed(mark.words);
            gutter("", 0);
            pen_.write(std::string(columns.begin + 1, ' ')).write(drawn, mark.ink).write("\n");
        }
        return i;
    }

    const std::vector<Mark>& marks_;
    Pen& pen_;
    std::size_t digits_ = 1;
};

} // namespace

void writeExcerpt(const Diagnostic& diagnostic, const Sources& sources, Pen& pen) {
    const std::vector<Mark> marks = marksOf(diagnostic, sources);
    Layout(marks, pen).write();
}

} // namespace theory
