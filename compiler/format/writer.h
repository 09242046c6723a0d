// Puts out a file's words in their order, with its comments between them where they stood.
//
// Whoever lays out a construct says only what is between two words. So nothing that an author wrote
// can be lost or change its place.
#pragma once

#include "format/layout.h"
#include "syntax/pieces.h"

#include "llvm/ADT/ArrayRef.h"

#include <deque>

namespace theory::format {

// Of a block to what it belongs to, in columns.
inline constexpr unsigned indentation = 2;

enum class Gap {
    None,
    Space,
    Soft, // a space, or a line break where its group is broken
};

class Writer {
public:
    Writer(const SourceFile& file, Document& document);

    Document& document() { return document_; }
    // What the file's lines end in.
    llvm::StringRef lineEnd() const { return lineEnd_; }

    // The next word or sign, or one so many further on, comments passed over; null at the end.
    const syntax::Piece* next(std::size_t further = 0) const;
    bool isNext(syntax::PieceKind kind) const { return next() && next()->kind == kind; }
    bool isCommentNext() const { return at_ < pieces_.size() && pieces_[at_].isComment(); }
    // Where the next word stands; at the end of the file there is none.
    std::uint32_t nextBegin() const;

    // What is between the word before and the next one. Comments that stand there come first, and
    // where one asks for it, a line break takes the place of the gap.
    void gap(Gap wanted);
    void pad(unsigned count);

    // The next word. Without a gap asked for, the usual one for two such words is before it.
    void word();
    void wordsUntil(std::uint32_t offset);
    void wordsUntilBrace();
    // Words that say something by what is between them: `2,144`.
    void wordsAsWritten(std::uint32_t offset);

    // Before an entry: comments, which may stand on their own lines, and a line break. An entry
    // that `mustJoin` stays on the line.
    void beginEntry(bool isFirst, bool isOnOneLine, bool mustJoin);
    // The comments behind the last entry of a block or file.
    void endEntries(bool isFirst);

    // Before the brace that ends a block.
    void endBlock(bool isEmpty, bool isOnOneLine);

    // Whether the file goes on from the next word to there without a line break.
    bool isOneLineUntil(std::uint32_t offset);

private:
    std::uint32_t offsetOf(const char* at) const;
    bool takesGap(Gap wanted);
    void takeComment();
    void takeCommentsWithin();
    bool takeCommentsBefore(bool& isFirst);
    void put(const syntax::Piece& piece);
    void putComment(const syntax::Piece& comment);
    void putLongText(llvm::StringRef text);
    void putLines(llvm::ArrayRef<llvm::StringRef> lines);
    std::size_t columnOf(const syntax::Piece& piece) const;
    llvm::StringRef kept(std::string text);

    const SourceFile& file_;
    Document& document_;
    std::vector<syntax::Piece> pieces_;
    std::size_t at_ = 0;
    llvm::StringRef lineEnd_;
    const char* newline_ = nullptr; // the first at or behind the last place asked for
    std::deque<std::string> made_;
    // What the comments before the next word ask for.
    bool mustBreak_ = false;
    bool mustStay_ = false; // on the comment's line
    bool hasGap_ = true;    // one has been put out
};

} // namespace theory::format
