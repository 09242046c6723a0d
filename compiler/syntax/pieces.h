// A file as a formatter sees it: every word, sign and comment in order, and where lines were
// broken.
#pragma once

#include "support/source.h"

#include <vector>

namespace theory::syntax {

enum class PieceKind : std::uint8_t {
    Word, // names, keywords, numbers, keys
    Text,
    LongText,  // between `"""`
    CurlyText, // between a word processor's marks
    Comma,
    Dot,
    Through, // `..`
    LeftBrace,
    RightBrace,
    LeftParenthesis,
    RightParenthesis,
    OtherSign,
    LineComment,
    BlockComment,
};

struct Piece {
    llvm::StringRef text; // in the file
    PieceKind kind;
    std::uint8_t newlinesBefore; // since the piece before, two at most
    // A word that opens a clause where it stands first on a line, though it may be a name here.
    bool mayOpen;
    bool isReserved;

    bool isComment() const {
        return kind == PieceKind::LineComment || kind == PieceKind::BlockComment;
    }
};

// What stands in the file, apart from white space. Meant for files without errors; in others a
// stretch that is neither word nor sign is a piece as well.
std::vector<Piece> piecesOf(const SourceFile& file);

} // namespace theory::syntax
