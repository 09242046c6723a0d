// What the nodes of a syntax tree are made of: names, texts, values and blocks, each with its
// place.
#pragma once

#include "support/source.h"

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

// A word, number or date as written, or a text.
struct Value {
    llvm::StringRef text;
    Span span;
    bool isText = false;
};

} // namespace theory::syntax
