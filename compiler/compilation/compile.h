// One theory from its first file to the answer of every rule.
#pragma once

#include "model/resolve.h"

#include <deque>
#include <memory>

namespace theory::compilation {

struct Compiled {
    const SourceFile* root = nullptr;
    model::Project project; // what the theory points into
    model::Theory theory;
    Diagnostics found;
};

// Those of its diagnostics that are errors, in the order of their places. With any, its theory
// lacks what did not resolve.
Diagnostics errorsOf(const Compiled& compiled);

struct Compilation {
    std::unique_ptr<model::SharedFiles> shared; // what the projects point into
    std::deque<Compiled> theories;              // a deque, since theories point into their projects
};

// A file to be compiled. One that nobody named stands in a folder that somebody did.
struct Input {
    const SourceFile* file;
    bool isNamed = true;
};

// Compiles each file as a theory, except those that belong to another one: parts that another
// file imports, and parts in a folder that holds theories. Several files are worked on at once; the
// answer is the same however many cores there are.
Compilation compile(const std::vector<Input>& inputs, Sources& sources,
                    const model::PdfReader& readPdf);

// What remains to be done with a `Compiled` whose project is loaded. `bindings` may be null.
void check(Compiled& compiled, model::Bindings* bindings = nullptr);

} // namespace theory::compilation
