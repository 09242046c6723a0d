// The files of one theory: the one that is asked for, and all that it imports.
#pragma once

#include "model/shared_files.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"

#include <deque>
#include <string>
#include <vector>

namespace theory::model {

struct ImportedFile {
    const syntax::Import* import = nullptr;
    Span span;              // of the import
    std::size_t file = 0;   // index into Project::files
    bool isRefined = false; // by `refines`: it is an earlier version
};

struct ProjectFile {
    const syntax::Tree* tree = nullptr;
    std::string name; // for outputs: relative to the first file's folder, `std/…` for the library
    std::string settingsPath; // as `theory.toml` names it; empty where no settings concern it
    std::vector<ImportedFile> imports; // those that could be opened
    bool isTheory = false;             // it has a `theory` header
    bool lacksImports = false;         // something that it imports could not be opened
};

// What the name of a file in a theory leads to. One of them is there, or none.
struct Linked {
    const references::Bibliography* bibliography = nullptr;
    const references::Table* table = nullptr;
    const references::SourceText* text = nullptr;
};

// The first file is the one asked for; the others stand in the order in which they were met.
struct Project {
    std::deque<ProjectFile> files;
    const settings::Settings* settings = nullptr; // of `theory.toml`, or those without one
    // Other files, in the order in which they were met.
    std::vector<const references::Bibliography*> bibliographies;
    llvm::DenseSet<const SourceFile*> textFiles;  // what sources say
    bool lacksConverter = false;                  // no program is there that takes text out of PDFs
    llvm::DenseMap<std::uint32_t, Linked> linked; // by the offset of the name
    std::vector<std::string> bibliographyNames;   // for outputs, as those of theories
};

// What `theory.toml` says for a project with that root file, or what holds where there is none.
const settings::Settings& settingsFor(const SourceFile& root, Sources& sources, SharedFiles& shared,
                                      Diagnostics& out);

// Opens and parses `root` (already in `sources`) and everything it imports. Missing files, cycles
// and paths that leave the project's folder are reported, and left out.
//
// The project's folder is the nearest one above the root file that holds `.git`, else the nearest
// one that holds `theory.toml`, else the root file's own. Settings are read from the `theory.toml`
// that is nearest to the root file within it. `std.NAME` comes from the program itself.
//
// The project is valid as long as `shared` is.
Project load(const SourceFile& root, Sources& sources, SharedFiles& shared,
             const PdfReader& readPdf, Diagnostics& out);

} // namespace theory::model
