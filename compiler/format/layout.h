// Setting text in lines: what belongs together stays on one line where it fits.
//
// In the tradition of Oppen and Wadler, over a flat list: a group stands on one line if it fits,
// else each of its own lines is broken. Takes time linear in what is set.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>
#include <vector>

namespace theory::format {

struct Layout {
    unsigned width = 100; // in columns, of a line
};

inline constexpr unsigned narrowest = 40;
inline constexpr unsigned widest = 1000;

// What is to be set, told in order. Texts have to outlive it. Beginnings and ends nest.
class Document {
public:
    // Without a line break in it.
    void text(llvm::StringRef words);
    // A text that is no reason to break a line, however long.
    void aside(llvm::StringRef words);
    // As it stands, with the line breaks in it.
    void verbatim(llvm::StringRef words);

    void spaces(unsigned count);
    // So many spaces where lines are broken around it, one where they are not.
    void pad(unsigned count);
    // So many spaces in a group that stands on one line, else a new line.
    void softLine(unsigned spaces);
    void line();
    // A line break, with an empty line before it.
    void emptyLine();
    // Breaks the groups around it.
    void mustBreak();

    void beginGroup();
    void endGroup();
    void beginIndent(unsigned columns);
    // Lines begin at the column that has been reached.
    void beginAlign();
    void endIndent(); // of either

    // Ends in a line end, unless there is nothing.
    std::string set(Layout layout, llvm::StringRef lineEnd);

private:
    enum class Kind : std::uint8_t {
        Text,
        Verbatim,
        Spaces,
        Pad,
        SoftLine,
        Line,
        EmptyLine,
        BeginGroup,
        EndGroup,
        BeginIndent,
        BeginAlign,
        EndIndent,
    };
    struct Part {
        Kind kind;
        bool breaks = false;     // of a group: something in it cannot stand on one line
        std::uint32_t count = 0; // of spaces; of a group: where it ends
        std::uint32_t width = 0; // of a text, or of a whole group on one line
        std::uint32_t tail = 0;  // what follows up to the next place where a line may end
        llvm::StringRef text;
    };
    class Setter;

    void add(Kind kind, std::uint32_t count, std::uint32_t width, llvm::StringRef text = {});
    void measureTails();

    std::vector<Part> parts_;
    std::vector<std::size_t> open_; // groups
    std::uint32_t width_ = 0;       // of all so far, on one line
    std::size_t breaks_ = 0;        // how often it cannot be on one line
};

} // namespace theory::format
