// A theory as something else: one file per format, found by its name.
#pragma once

#include "backends/subject.h"
#include "support/registry.h"

#include "llvm/Support/Error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace theory::backends {

// A file that a result names.
struct Companion {
    std::string name;
    std::string bytes;
};

// How the program `pandoc` makes a file of the tree that a backend emits.
struct PandocUse {
    std::string_view format;                              // as Pandoc calls it
    std::vector<Companion> (*pictures)(Subject& subject); // those that the tree names
    bool takesPicturesIn;                                 // else they stand beside the file
    std::vector<std::string> options{};                   // for this format
};

struct Backend {
    std::string_view name; // as in `--emit NAME`
    std::string_view summary;
    // The names of the files that it makes of a theory, between the theory's name and the
    // extension: `constructs` of `clubs.constructs.svg`. One that is empty leaves nothing between.
    std::vector<std::string> (*parts)(Subject& subject);
    // The bytes of one file: a pure function of the theory and the part's name. Fails only where a
    // library does, with words for the user.
    llvm::Expected<std::string> (*emit)(Subject& subject, llvm::StringRef part);
    std::string_view extension = name; // of its files
    // Where it is set, `emit` gives a tree for Pandoc, which makes the bytes of the file.
    std::optional<PandocUse> pandoc{};

    bool drawsViews() const { return parts == eachView; }

    static std::vector<std::string> oneFile(Subject&) { return {""}; }
    static std::vector<std::string> eachView(Subject& subject) { return subject.views(); }
};

} // namespace theory::backends
