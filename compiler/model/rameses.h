// The items of the RAMESES publication standards for realist syntheses, and what a theory says of
// them in its header.
#pragma once

#include "model/id.h"
#include "support/source.h"

#include "llvm/ADT/StringRef.h"

#include <array>

namespace theory::model {

struct Module;

// Of a publication. The names are ours, and short: Wong et al. 2013, doi 10.1186/1741-7015-11-21,
// has each item in full.
struct RamesesItem {
    llvm::StringRef part; // of the publication
    llvm::StringRef name;
};

// By number, from 1 on.
inline constexpr std::array<RamesesItem, 19> ramesesItems{{
    {"Title", "The title names a realist synthesis or review"},
    {"Abstract", "Abstract"},
    {"Introduction", "Rationale for the review"},
    {"Introduction", "Objectives and focus of the review"},
    {"Methods", "Changes in the review process"},
    {"Methods", "Rationale for using realist synthesis"},
    {"Methods", "Scoping the literature"},
    {"Methods", "Searching processes"},
    {"Methods", "Selection and appraisal of documents"},
    {"Methods", "Data extraction"},
    {"Methods", "Analysis and synthesis processes"},
    {"Results", "Document flow diagram"},
    {"Results", "Document characteristics"},
    {"Results", "Main findings"},
    {"Discussion", "Summary of findings"},
    {"Discussion", "Strengths, limitations and future research"},
    {"Discussion", "Comparison with existing literature"},
    {"Discussion", "Conclusion and recommendations"},
    {"Other", "Funding"},
}};

// `rameses 7 "…"`: what it says on the item, or where in the publication that stands.
struct ItemStatement {
    std::size_t item = 1; // up to the number of items
    llvm::StringRef text;
    Id<Module> module;
    Span span;
};

} // namespace theory::model
