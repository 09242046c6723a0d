// The files of one theory: the one that is asked for, and all that it imports.
#pragma once

#include "support/diagnostic.h"
#include "syntax/tree.h"

#include "llvm/ADT/SmallVector.h"

#include <deque>
#include <string>
#include <vector>

namespace theory::model {

struct ImportedFile {
    const syntax::Import* import = nullptr;
    Span span;            // of the import
    std::size_t file = 0; // index into Project::files
};

struct ProjectFile {
    syntax::Tree tree;
    std::string name; // for outputs: relative to the first file's folder, `std/…` for the library
    std::vector<ImportedFile> imports; // those that could be opened
    bool isTheory = false;             // it has a `theory` header
    bool lacksImports = false;         // something that it imports could not be opened
};

// The first file is the one asked for; the others stand in the order in which they were met.
struct Project {
    std::deque<ProjectFile> files;
};

// Opens and parses `root` (already in `sources`) and everything it imports. Missing files, cycles
// and paths that leave the project's folder are reported, and left out.
//
// The project's folder is the nearest one above the root file that holds `.git`, else the root
// file's own. `std.NAME` comes from the program itself.
Project load(const SourceFile& root, Sources& sources, Diagnostics& out);

} // namespace theory::model
