// Files whose lines begin with a tag, `TI  - A title`, and may go on untagged on the next.
#pragma once

#include "references/reference.h"

#include <vector>

namespace theory::references {

enum class TagShape {
    Ris,     // two letters, one or two blanks, a hyphen
    Medline, // up to four letters, filled up with blanks to four, a hyphen
};

// A line with those that continue it.
struct TaggedLine {
    llvm::StringRef tag; // empty for lines before the first tag
    llvm::StringRef value;
};

TaggedLine takeTaggedLine(llvm::StringRef& rest, TagShape shape);

// The tag that a line begins with; empty if it begins with none.
llvm::StringRef tagOf(llvm::StringRef line, TagShape shape);

// An entry while its lines come in.
struct EntryDraft {
    Reference entry;
    std::vector<Person> authors, editors;
    std::vector<Field> others;
};

// Takes `Family, Given, Suffix`, or `Family GA`; what else has no comma is a body.
Person personNamed(llvm::StringRef name, Arena& arena);

// Whether it is no name, but says that more authors are not listed.
bool isEtAl(llvm::StringRef name);

Reference finished(EntryDraft& draft, Arena& arena);

} // namespace theory::references
