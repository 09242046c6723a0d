// One line of a file as an excerpt shows it, and where its characters come to stand.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace theory {

// A stretch of columns, counted from 0.
struct Columns {
    unsigned begin = 0;
    unsigned end = 0;
};

// Tabs become spaces. A line that is too wide is cut to the surroundings of what matters in it.
class ShownLine {
public:
    static constexpr unsigned widest = 100;

    // `focus` is the byte in the line that has to be seen.
    ShownLine(llvm::StringRef line, std::size_t focus);

    llvm::StringRef text() const { return text_; }
    bool shows(std::size_t byte) const { return first_ <= byte && byte <= last_; }
    // Where those bytes stand, at least one column wide; what is cut off does not count.
    Columns columns(std::size_t begin, std::size_t end) const;

private:
    unsigned columnOf(std::size_t byte) const;

    std::string text_;
    std::size_t first_ = 0; // the bytes that are shown
    std::size_t last_ = 0;
    std::vector<unsigned> columns_; // for each byte from first_ to last_
};

} // namespace theory
