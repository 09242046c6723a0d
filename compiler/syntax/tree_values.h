// What the nodes of a syntax tree are made of: names, texts, values, uses and blocks, each with
// its place.
#pragma once

#include "support/source.h"
#include "syntax/vocabulary.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace theory::syntax {

// A name as written, in NFC; qualified names keep their dots. Empty where it is missing.
struct Name {
    llvm::StringRef text;
    Span span;
};

// What stands between quotation marks, with escapes resolved and common indentation removed.
struct Text {
    llvm::StringRef value;
    Span span; // with the marks; nowhere where there is no text

    bool isThere() const { return span.isSomewhere(); }
};

struct Entry;

// What stands between braces.
struct Block {
    Span span; // with the braces; nowhere where there is no block
    llvm::ArrayRef<Entry> entries;
};

// One configuration or a range of them, or a quoted text for what is not written yet.
struct RippleTarget {
    Name first;
    Name last;
    Text text;
};

// A construct at work, in a slot or at an end of a link.
struct Use {
    Span span;
    Name target; // a name, or the text that declares a construct on the spot
    Text wording;
    bool isQuoted = false;
    Hedge hedge = Hedge::None;
    Direction direction = Direction::None;
};

// A use, or a group in parentheses.
struct Operand {
    Span span;
    Use use;
    llvm::ArrayRef<Operand> group;
    Connective connective = Connective::Listed; // of the group
    bool isNegated = false;
};

// A word, number or date as written, or a text.
struct Value {
    llvm::StringRef text;
    Span span;
    bool isText = false;
};

} // namespace theory::syntax
