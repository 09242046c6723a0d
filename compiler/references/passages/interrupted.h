// A passage that does not stand in one go in what a program took from a PDF.
#pragma once

#include "references/passages/occurrences.h"

namespace theory::references {

// Follows the words from wherever they begin. A passage may be interrupted twice, at an end of a
// line, by lines that are not its own: a footnote, a figure, the head of a page. Marks of
// references behind a word (`trust12`, `trust [12]`) may be missing in the extract.
void addInterrupted(const Piece& piece, llvm::StringRef words, const SourceText& text,
                    std::vector<Occurrence>& found);

// Whether the occurrence begins and ends where words do, as far as the piece does.
bool isWholeWords(const Piece& piece, Occurrence here, const SourceText& text);

} // namespace theory::references
