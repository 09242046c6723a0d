// Where in a source an extract stands.
#pragma once

#include "references/passages/quotation.h"

namespace theory::references {

// Offsets into the evened text of the source; `end` is not included.
struct Occurrence {
    std::uint32_t begin;
    std::uint32_t end;
};

// Where one piece stands, in order. Where it stands nowhere in one go, it may be interrupted at
// ends of lines, by a footnote or a figure, and marks of references may be left out of it.
std::vector<Occurrence> occurrencesOf(const Piece& piece, const SourceText& text);

// Where all pieces stand in order and near enough to one another.
std::vector<Occurrence> occurrencesOf(llvm::ArrayRef<Piece> pieces, const SourceText& text);

} // namespace theory::references
