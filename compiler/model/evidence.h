// Sources, and what they are cited for.
#pragma once

#include "model/attribute.h"
#include "references/passages/source_text.h"
#include "references/reference.h"

namespace theory::model {

struct Module;
struct Stream;

struct Source {
    llvm::StringRef key; // without `@`
    llvm::StringRef title;
    Id<Module> module;
    Range<Attribute> attributes;
    Id<Stream> stream; // the first that it is said to have come with; or none
    const references::Reference* reference = nullptr; // its entry in a bibliography, if it has one
    const references::SourceText* text = nullptr;     // what it says, if its text can be read
    Span keySpan;                                     // of its declaration, or of its entry
    Span span;
    bool isDeclared = false; // in the theory; else only a bibliography knows it
    bool isUnknown = false;  // cited, and known nowhere: only in drafts
};

// Where in a source: `p` and `12`, `line` and `120-134`; a time has no unit.
struct Locator {
    llvm::StringRef unit;
    llvm::StringRef number;
    Span span;
};

// One source cited for one claim. A range of sources is as many citations.
struct Citation {
    Id<Source> source;
    Stance stance = Stance::Supported;
    Range<Locator> locators;
    Range<Attribute> attributes; // note, coder, date
    llvm::StringRef extract;     // verbatim; may be empty
    Span extractSpan;            // with its quotation marks
    Span span;
};

} // namespace theory::model
