// A stretch of a file, as people and other programs count.
#pragma once

#include "support/source.h"

#include <optional>

namespace theory {

struct Place {
    const SourceFile* file;
    Position begin;
    Position end; // behind its last character
};

// Nothing where the span is nowhere.
inline std::optional<Place> placeOf(Span span, const Sources& sources) {
    const SourceFile* file = span.isSomewhere() ? sources.fileAt(span.begin) : nullptr;
    if (!file)
        return std::nullopt;
    return Place{file, file->position(span.begin), file->position(span.end)};
}

// Whether there is such a file; standard input and the standard library are none.
inline bool isOnDisk(const SourceFile& file, const Sources& sources) {
    return sources.files().exists(file.path());
}

} // namespace theory
