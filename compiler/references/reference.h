// What a bibliography says of a source, whatever format it stands in.
#pragma once

#include "support/arena.h"
#include "support/source.h"

#include "llvm/ADT/ArrayRef.h"

#include <memory>
#include <vector>

namespace theory::references {

struct Person {
    llvm::StringRef family; // with its particle: `van der Schors`; of a body, the whole name
    llvm::StringRef given;  // in full or as initials, as the file has it; empty for a body
    llvm::StringRef suffix; // `Jr`, `III`
    bool isBody = false;    // an organisation, which has one name and is not abbreviated
};

// A field that has no place of its own in `Reference`, under the name that its file gives it.
struct Field {
    llvm::StringRef name;
    llvm::StringRef value;
};

// Texts are plain Unicode, without a format's markup; empty where the entry does not say.
struct Reference {
    llvm::StringRef key;  // without `@`, as theories cite it
    llvm::StringRef type; // as CSL names it: `article-journal`, `book`, `chapter`, `report`, …
    llvm::ArrayRef<Person> authors;
    llvm::ArrayRef<Person> editors;
    bool hasMoreAuthors = false; // `and others`
    llvm::StringRef title;
    llvm::StringRef container; // the journal, or the book that a chapter is in
    llvm::StringRef volume;
    llvm::StringRef issue;
    llvm::StringRef pages; // `179-205`, with a hyphen, or an article's number
    llvm::StringRef edition;
    llvm::StringRef publisher;
    llvm::StringRef place;
    llvm::StringRef
        year; // four digits with a letter, where the file gives one, or its words: `in press`
    llvm::StringRef date; // as far as known: 2021, 2021-06, 2021-06-26; else empty
    llvm::StringRef doi;  // without an address before it: `10.1186/s13643-021-01630-8`
    llvm::StringRef url;
    llvm::ArrayRef<Field> others; // in the order of the file
    Span keySpan;
    Span span; // of the whole entry
};

// The entries of one file, in its order. Texts lie in the file or in the arena.
struct Bibliography {
    const SourceFile* file = nullptr;
    std::vector<Reference> references;
    bool isDamaged =
        false; // something could not be read: a key that is not here may be in the file
    std::unique_ptr<Arena> arena = std::make_unique<Arena>();
};

} // namespace theory::references
