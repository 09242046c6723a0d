// Recommendations: what is concluded, for whom, and on which configurations it rests.
#pragma once

#include "model/configuration.h"

namespace theory::model {

// A configuration that a recommendation rests on.
struct Basis {
    Id<Configuration> configuration;
    Span span; // where it, or the range that it is in, is named
};

struct Recommendation {
    llvm::StringRef name;
    llvm::StringRef title; // may be empty
    Id<Module> module;
    Range<Use> addressees; // for whom it is
    Range<Basis> bases;    // each configuration once
    Range<Attribute> attributes;
    bool isDamaged = false; // part of it could not be read, or it rests on what is not known
    Span nameSpan;
    Span span;
};

} // namespace theory::model
