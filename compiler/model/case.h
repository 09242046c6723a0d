// Cases: what was looked at, and how it was found to be.
#pragma once

#include "model/configuration.h"

namespace theory::model {

// What the case says of some constructs, each with its direction.
struct Finding {
    FindingKind kind = FindingKind::Present;
    Range<Use> uses;
    Range<Attribute> attributes;
    Range<Citation> citations;
    Span span;
};

struct Case {
    llvm::StringRef name;
    llvm::StringRef title; // may be empty
    Id<Module> module;
    Range<Finding> findings;
    Range<Attribute> attributes;
    Range<Citation> citations; // where it is reported
    Span nameSpan;
    Span span;
};

} // namespace theory::model
