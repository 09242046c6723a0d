// What a theory speaks of: contexts, mechanisms, outcomes, interventions, actors.
#pragma once

#include "model/evidence.h"

namespace theory::model {

// A theory that takes part: the first is the one asked for, the others are imported.
struct Module {
    llvm::StringRef name; // of its header; empty where it has none
    llvm::StringRef title;
    llvm::StringRef alias; // what the theory asked for calls it, where that is another name
    llvm::StringRef file;  // as outputs name it
    Range<Attribute> attributes;
    Span span; // of the header; nowhere where it has none
};

struct Construct {
    llvm::StringRef name;  // empty where a quoted text declares it on the spot
    llvm::StringRef title; // empty where only the name is given
    Role home = Role::Construct;
    bool isNamedInUnreadText = false; // nobody can say that it is unused
    bool isUnknown = false;           // named, and declared nowhere: only in drafts
    Id<Module> module;
    Id<Construct> parent; // it is an instance of that one
    Range<Attribute> attributes;
    Range<Citation> citations;
    Span nameSpan;
    Span span;
};

} // namespace theory::model
