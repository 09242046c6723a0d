// What a file declares, as a tree; and what all theories declare, by name.
#pragma once

#include "service/workspace.h"

namespace theory::service {

struct Symbol {
    std::string name;
    std::string detail;   // its title; may be empty
    llvm::StringRef what; // `theory`, `mechanism`, `CMOC`, `source`, …
    Span span;            // of the declaration
    Span nameSpan;        // within it
    std::vector<Symbol> children;
};

std::vector<Symbol> outline(const syntax::Tree& tree);

struct FoundSymbol {
    std::shared_ptr<const Snapshot> snapshot;
    std::string name;
    std::string detail;
    llvm::StringRef what;
    Span nameSpan;
};

// Whose name or title holds the letters of `query` in their order, in whatever case; at most
// `most`. Of the standard library nothing.
std::vector<FoundSymbol> findSymbols(llvm::StringRef query, const Workspace& workspace,
                                     std::size_t most);

} // namespace theory::service
