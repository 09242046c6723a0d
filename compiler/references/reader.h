// Reads bibliographies: one file per format, found by its name.
#pragma once

#include "references/reference.h"
#include "support/complaints.h"
#include "support/registry.h"

namespace theory::references {

struct Reader {
    std::string_view name; // as people call the format: `BibTeX`
    // What the names of its files end with, spaces between: ".bib .bibtex".
    std::string_view extensions;
    // Whether a text looks like this format, for a file whose name does not say.
    bool (*recognises)(llvm::StringRef text);
    // Reports what cannot be read with its place, and reads the rest.
    void (*read)(const SourceFile& file, Bibliography& bibliography, Complaints& out);
};

// Reads the file in the format that its name says, or else the one that it looks like. Reports also
// what no reader knows of: other encodings, keys that stand twice.
Bibliography readBibliography(const SourceFile& file, Diagnostics& out);

} // namespace theory::references
