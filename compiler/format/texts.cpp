// Takes indentation away as the reader of texts does, and asks it whether the text is the same.
#include "format/texts.h"

#include "syntax/text.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <algorithm>

namespace theory::format {
namespace {

constexpr llvm::StringRef longMark = "\"\"\"";
constexpr llvm::StringRef space = " \t\r";

std::size_t indentOf(llvm::StringRef line) { return line.size() - line.ltrim(" \t").size(); }

bool saySame(llvm::StringRef text, const std::vector<llvm::StringRef>& lines) {
    std::string moved;
    for (llvm::StringRef line : lines) {
        const bool isFirst = line.begin() == lines.front().begin();
        moved += isFirst ? "" : line.empty() ? "\n" : "\n  ";
        moved += line;
    }
    Arena arena;
    return syntax::contentOf(moved, arena) == syntax::contentOf(text, arena);
}

} // namespace

std::string withStraightMarks(llvm::StringRef text) {
    Arena arena;
    std::string result = "\"";
    for (char c : syntax::contentOf(text, arena)) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

std::vector<llvm::StringRef> linesOfLongText(llvm::StringRef text) {
    llvm::SmallVector<llvm::StringRef> lines;
    text.split(lines, '\n');
    if (lines.size() < 2)
        return {};
    const llvm::StringRef last = lines.back().ltrim(" \t");
    const bool closesAlone = last == longMark;
    std::size_t indent = llvm::StringRef::npos;
    for (llvm::StringRef line : llvm::ArrayRef(lines).drop_front().drop_back(closesAlone))
        if (!line.trim().empty())
            indent = std::min(indent, indentOf(line));
    std::vector<llvm::StringRef> kept;
    for (llvm::StringRef line : lines) {
        const bool isFirst = kept.empty();
        kept.push_back(line.drop_front(isFirst ? 0 : std::min(indent, line.size())).rtrim(space));
    }
    if (closesAlone)
        kept.back() = last;
    return saySame(text, kept) ? kept : std::vector<llvm::StringRef>();
}

std::vector<llvm::StringRef> linesOfComment(llvm::StringRef comment, std::size_t column) {
    llvm::SmallVector<llvm::StringRef> lines;
    comment.split(lines, '\n');
    std::vector<llvm::StringRef> kept;
    for (llvm::StringRef line : lines) {
        const llvm::StringRef words = line.rtrim(space);
        const bool isFirst = kept.empty();
        if (!isFirst && !words.empty() && line.size() - line.ltrim(' ').size() < column)
            return {};
        kept.push_back(isFirst || words.empty() ? words : words.drop_front(column));
    }
    return kept;
}

llvm::StringRef lineEndOf(llvm::StringRef file) {
    const auto feeds = std::ranges::count(file, '\n');
    const bool allAreTwo = feeds > 0 && static_cast<std::size_t>(feeds) == file.count("\r\n") &&
                           std::ranges::count(file, '\r') == feeds;
    return allAreTwo ? "\r\n" : "\n";
}

std::string withLineEnd(llvm::StringRef text, llvm::StringRef lineEnd) {
    llvm::SmallVector<llvm::StringRef> lines;
    text.split(lines, '\n');
    std::string result;
    for (llvm::StringRef line : lines) {
        result += result.empty() ? "" : lineEnd.str();
        result += line.rtrim(space);
    }
    return result;
}

} // namespace theory::format
