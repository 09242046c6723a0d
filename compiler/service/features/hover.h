// What there is to say of what stands at a place.
#pragma once

#include "service/snapshot.h"

namespace theory::service {

struct Hover {
    Span span; // that it is about
    std::string markdown;
};

// A thing's definition, uses and evidence; a source's reference and appraisal; a keyword's page of
// the language reference; the reason of a kind of diagnostic, where one is named or reported.
// Nothing where there is nothing to say.
std::optional<Hover> hoverAt(const SourceFile& file, std::uint32_t offset,
                             const Snapshot& snapshot);

} // namespace theory::service
