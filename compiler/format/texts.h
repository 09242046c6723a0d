// Texts and comments of several lines, moved without a change in what they say.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace theory::format {

// A text between a word processor's marks, between straight ones.
std::string withStraightMarks(llvm::StringRef text);

// The lines of a text between `"""` without the indentation that reading takes away, marks
// included. None where the text is on one line, or would not stay the same.
std::vector<llvm::StringRef> linesOfLongText(llvm::StringRef text);

// The lines of a comment that stands `column` spaces deep on a line of its own, without so many
// spaces. None where they do not all have them.
std::vector<llvm::StringRef> linesOfComment(llvm::StringRef comment, std::size_t column);

// `\r\n` where the file's lines all end so, else `\n`.
llvm::StringRef lineEndOf(llvm::StringRef file);
// The text with such ends, and no spaces before them.
std::string withLineEnd(llvm::StringRef text, llvm::StringRef lineEnd);

} // namespace theory::format
