// Lines to hunks, with three unchanged lines around what has changed.
#include "support/unified_diff.h"

#include "support/display.h"
#include "support/ink.h"
#include "support/line_changes.h"

#include "fmt/format.h"

#include <algorithm>
#include <vector>

namespace theory {
namespace {

constexpr std::size_t context = 3;

// A line of both texts, or of one.
struct Row {
    char sign; // ` `, `-`, `+`
    llvm::StringRef line;
};

std::vector<Row> rowsOf(const std::vector<llvm::StringRef>& before,
                        const std::vector<llvm::StringRef>& after, const LineChanges& changes) {
    std::vector<Row> rows;
    std::size_t x = 0, y = 0;
    while (x < before.size() || y < after.size()) {
        if (x < before.size() && changes.removed[x])
            rows.push_back({'-', before[x++]});
        else if (y < after.size() && changes.added[y])
            rows.push_back({'+', after[y++]});
        else
            rows.push_back({' ', (++y, before[x++])});
    }
    return rows;
}

// `12,3`: where it begins and how many lines it has, as `diff` has it.
std::string rangeOf(std::size_t linesBefore, std::size_t count) {
    const std::size_t first = linesBefore + (count > 0);
    return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

class Hunks {
public:
    explicit Hunks(const std::vector<Row>& rows) : rows_(rows) {}

    std::string run() {
        for (std::size_t at = nextChange(0); at < rows_.size();) {
            std::size_t last = at; // change of the hunk
            for (std::size_t next = nextChange(last + 1);
                 next < rows_.size() && next - last <= 2 * context + 1; next = nextChange(last + 1))
                last = next;
            write(at - std::min(at, context), std::min(last + context + 1, rows_.size()));
            at = nextChange(last + 1);
        }
        return std::move(result_);
    }

private:
    std::size_t nextChange(std::size_t from) const {
        while (from < rows_.size() && rows_[from].sign == ' ')
            ++from;
        return from;
    }

    void write(std::size_t begin, std::size_t end) {
        pass(begin);
        const std::size_t oldBefore = oldLines_, newBefore = newLines_;
        pass(end);
        result_ += fmt::format("@@ -{} +{} @@\n", rangeOf(oldBefore, oldLines_ - oldBefore),
                               rangeOf(newBefore, newLines_ - newBefore));
        for (std::size_t i = begin; i < end; ++i) {
            result_ += rows_[i].sign;
            result_ += rows_[i].line;
            if (!rows_[i].line.ends_with("\n"))
                result_ += "\n\\ No newline at end of file\n";
        }
    }

    void pass(std::size_t end) {
        for (; passed_ < end; ++passed_) {
            oldLines_ += rows_[passed_].sign != '+';
            newLines_ += rows_[passed_].sign != '-';
        }
    }

    const std::vector<Row>& rows_;
    std::size_t passed_ = 0;
    std::size_t oldLines_ = 0; // among the rows passed
    std::size_t newLines_ = 0;
    std::string result_;
};

Ink inkOf(llvm::StringRef line) {
    if (line.starts_with("--- ") || line.starts_with("+++ "))
        return Ink::Strong;
    switch (line.empty() ? ' ' : line.front()) {
    case '-':
        return Ink::Error;
    case '+':
        return Ink::Advice;
    case '@':
        return Ink::Aside;
    default:
        return Ink::Plain;
    }
}

} // namespace

std::string unifiedDiff(llvm::StringRef before, llvm::StringRef after, llvm::StringRef oldName,
                        llvm::StringRef newName) {
    if (before == after)
        return "";
    const std::vector<llvm::StringRef> oldLines = linesOf(before), newLines = linesOf(after);
    const LineChanges changes = lineChanges(oldLines, newLines);
    return fmt::format("--- {}\n+++ {}\n", displayed(oldName), displayed(newName)) +
           Hunks(rowsOf(oldLines, newLines, changes)).run();
}

void writeDiff(llvm::StringRef diff, bool colour, llvm::raw_ostream& out) {
    if (!colour) {
        out << diff;
        return;
    }
    Pen pen(out, colour);
    for (llvm::StringRef rest = diff; !rest.empty();) {
        const auto [line, next] = rest.split('\n');
        pen.write(displayed(line), inkOf(line)).write("\n");
        rest = next;
    }
}

} // namespace theory
