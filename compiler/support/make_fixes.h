// Making the fixes that diagnostics offer.
#pragma once

#include "support/diagnostic.h"

#include <vector>

namespace theory {

// What is changed in one file, in order of place; no edit touches another.
struct FileEdits {
    const SourceFile* file = nullptr;
    std::vector<Edit> edits;

    std::string changedText() const;
};

struct ChosenFixes {
    std::vector<FileEdits> files; // in the order of their places
    std::size_t count = 0;        // of fixes
};

// The fix that would be made for a diagnostic: its first that is certain or, with `alsoSuggested`,
// its first; null where there is none.
const Fix* fixOf(const Diagnostic& diagnostic, bool alsoSuggested);

// The fixes that can be made together: in order of place, and none that touches what an earlier one
// changes.
ChosenFixes chooseFixes(const Diagnostics& diagnostics, const Sources& sources, bool alsoSuggested);

} // namespace theory
