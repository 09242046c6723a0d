// Greedy filling, in columns rather than bytes.
#include "support/wrap.h"

#include "support/display.h"

namespace theory {
namespace {

// Fills one paragraph, with `column` columns of its first line taken.
std::string fill(llvm::StringRef paragraph, unsigned column, unsigned indentation,
                 unsigned columns) {
    std::string filled;
    bool isLineStart = true;
    for (llvm::StringRef rest = paragraph.ltrim(); !rest.empty();) {
        const std::size_t end = rest.find_first_of(" \n");
        const llvm::StringRef word = rest.take_front(end);
        const unsigned width = columnsOf(word);
        if (!isLineStart && column + 1 + width > columns) {
            filled += '\n';
            column = 0;
            isLineStart = true;
        }
        if (isLineStart && column < indentation) {
            filled.append(indentation - column, ' ');
            column = indentation;
        } else if (!isLineStart) {
            filled += ' ';
            ++column;
        }
        filled += word;
        column += width;
        isLineStart = false;
        rest = rest.drop_front(word.size()).ltrim();
    }
    return filled + '\n';
}

} // namespace

std::string wrapped(llvm::StringRef text, unsigned indentation, unsigned columns) {
    std::string filled;
    for (llvm::StringRef rest = text; !rest.empty();) {
        const auto [paragraph, next] = rest.split("\n\n");
        if (!filled.empty())
            filled += '\n';
        filled += fill(paragraph, 0, indentation, columns);
        rest = next;
    }
    return filled;
}

std::string wrappedEntry(llvm::StringRef name, llvm::StringRef text, unsigned start) {
    const std::string left = "  " + name.str();
    const unsigned taken = columnsOf(left);
    if (taken + 2 > start)
        return left + '\n' + fill(text, 0, start, pageColumns);
    return left + fill(text, taken, start, pageColumns);
}

} // namespace theory
