// What is said of a thing in a word or a text: its kind, its level, a note.
#pragma once

#include "model/id.h"
#include "support/source.h"
#include "syntax/vocabulary.h"

namespace theory::model {

// One value; a property with several values is several attributes in a row.
struct Attribute {
    Property property;
    bool isText = false; // it stood in quotation marks
    llvm::StringRef value;
    Span span; // of the value
};

} // namespace theory::model
