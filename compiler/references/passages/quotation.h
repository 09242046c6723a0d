// An extract as its author wrote it: the words of the source, and what the author did to them.
#pragma once

#include "references/passages/source_text.h"

namespace theory::references {

// Words that stand in the source as they stand here. An extract without `…` and brackets is one
// piece.
struct Piece {
    std::string words; // evened
    Stretch at;        // in the extract
    // How much of the source, evened, may lie between the piece before and this one.
    std::uint32_t mostBetween = 0;
    bool isFirstLetterFree = false; // its case is the author's
    bool beginsWord = true;         // not so in `[re]build`
    bool endsWord = true;           // not so in `trust[s]`
};

// Brackets are the author's: `[…]` is a gap, as `…` is, `[sic]` and `[the trust]` are insertions
// that may replace a few words, and `[T]he` is a letter whose case was changed. The marks around
// the whole and a full stop or comma at its end are not compared. An extract that has no words of
// the source has no pieces.
std::vector<Piece> piecesOf(llvm::StringRef extract, TextKind kind);

} // namespace theory::references
