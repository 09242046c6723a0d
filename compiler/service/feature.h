// What editors can ask of theories, for `theoryc query` too: tests and bug reports need no editor.
#pragma once

#include "service/workspace.h"
#include "support/registry.h"

#include "llvm/Support/raw_ostream.h"

namespace theory::service {

struct Question {
    const Workspace& workspace;               // up to date
    std::shared_ptr<const Snapshot> snapshot; // never null
    const SourceFile& file;
    Span span;                // of the file; empty where one place is asked about
    llvm::StringRef argument; // a new name; mostly empty
};

// One file of service/features ends in each; the file's header has what methods of the protocol
// use.
struct Feature {
    std::string_view name; // `hover`
    std::string_view summary;
    void (*answer)(const Question& question, llvm::raw_ostream& out) = nullptr;
    std::string_view argument{}; // what the argument is, in capitals; empty where none is taken
};

// `main.theory:3:5-9`, `main.theory:3:5-7:2`: the path as seen from the working folder, columns of
// code points from 1 on, the end included in none.
std::string placeWords(Span span, const Snapshot& snapshot);

} // namespace theory::service
