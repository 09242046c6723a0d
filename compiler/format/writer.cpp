// Gaps and comments.
#include "format/writer.h"

#include "format/texts.h"

#include <algorithm>
#include <utility>

namespace theory::format {

using syntax::Piece;
using syntax::PieceKind;

namespace {

Gap usualGap(PieceKind before, PieceKind next) {
    if (before == PieceKind::LeftBrace && next == PieceKind::RightBrace)
        return Gap::None;
    const bool joinsNext = before == PieceKind::Through || before == PieceKind::LeftParenthesis;
    const bool isJoined = next == PieceKind::Comma || next == PieceKind::Dot ||
                          next == PieceKind::Through || next == PieceKind::RightParenthesis;
    return joinsNext || isJoined ? Gap::None : Gap::Space;
}

} // namespace

Writer::Writer(const SourceFile& file, Document& document)
    : file_(file), document_(document), pieces_(syntax::piecesOf(file)),
      lineEnd_(lineEndOf(file.text())) {}

const Piece* Writer::next(std::size_t further) const {
    for (std::size_t i = at_; i < pieces_.size(); ++i)
        if (!pieces_[i].isComment() && further-- == 0)
            return &pieces_[i];
    return nullptr;
}

std::uint32_t Writer::offsetOf(const char* at) const {
    return file_.base() + static_cast<std::uint32_t>(at - file_.text().begin());
}

std::uint32_t Writer::nextBegin() const {
    const Piece* piece = next();
    return piece ? offsetOf(piece->text.begin()) : file_.whole().end;
}

// Whether the gap is still to be put out, when the comments have had their say.
bool Writer::takesGap(Gap wanted) {
    takeCommentsWithin();
    hasGap_ = true;
    const bool mustStay = std::exchange(mustStay_, false);
    if (std::exchange(mustBreak_, false)) {
        document_.line();
        return false;
    }
    if (mustStay && wanted != Gap::None)
        document_.spaces(1);
    return !mustStay;
}

void Writer::gap(Gap wanted) {
    if (!takesGap(wanted) || wanted == Gap::None)
        return;
    // First on a line, a name that looks like a keyword would be one.
    if (wanted == Gap::Soft && next() && !next()->mayOpen)
        document_.softLine(1);
    else
        document_.spaces(1);
}

void Writer::pad(unsigned count) {
    if (takesGap(Gap::Space))
        document_.pad(count);
}

void Writer::word() {
    const Piece* piece = next();
    if (!piece)
        return;
    if (!hasGap_)
        gap(at_ == 0 ? Gap::None : usualGap(pieces_[at_ - 1].kind, piece->kind));
    takeCommentsWithin();
    put(pieces_[at_]);
    ++at_;
    hasGap_ = false;
}

void Writer::wordsUntil(std::uint32_t offset) {
    while (next() && nextBegin() < offset)
        word();
}

void Writer::wordsUntilBrace() {
    while (next() && !isNext(PieceKind::LeftBrace))
        word();
}

void Writer::wordsAsWritten(std::uint32_t offset) {
    for (bool isFirst = true; next() && nextBegin() < offset; isFirst = false) {
        const Piece* piece = next();
        if (!isFirst) // so there is a piece before
            gap((piece - 1)->text.end() == piece->text.begin() ? Gap::None : Gap::Space);
        word();
    }
}

void Writer::takeComment() {
    putComment(pieces_[at_]);
    ++at_;
}

// Comments in the midst of a clause.
void Writer::takeCommentsWithin() {
    while (isCommentNext()) {
        const Piece& comment = pieces_[at_];
        const bool isOnOwnLine = comment.newlinesBefore > 0 || mustBreak_;
        if (isOnOwnLine)
            document_.line();
        else
            document_.spaces(comment.kind == PieceKind::LineComment ? 2 : 1);
        takeComment();
        const bool linesFollow = at_ < pieces_.size() && pieces_[at_].newlinesBefore > 0;
        const bool startsLine = isOnOwnLine || mustStay_;
        mustBreak_ = comment.kind == PieceKind::LineComment || (startsLine && linesFollow);
        mustStay_ = startsLine && !mustBreak_;
    }
}

// Those between entries. Whether the line that is reached is a comment's own.
bool Writer::takeCommentsBefore(bool& isFirst) {
    bool isOnOwnLine = false;
    while (isCommentNext()) {
        const Piece& comment = pieces_[at_];
        if (comment.newlinesBefore == 0 && at_ > 0) {
            document_.spaces(comment.kind == PieceKind::LineComment ? 2 : 1);
        } else {
            const bool hasBlank = comment.newlinesBefore > 1 && !isFirst;
            hasBlank ? document_.emptyLine() : document_.line();
            isOnOwnLine = true;
            isFirst = false;
        }
        takeComment();
    }
    return isOnOwnLine;
}

void Writer::beginEntry(bool isFirst, bool isOnOneLine, bool mustJoin) {
    const bool opensBlock = isFirst;
    const bool isOnCommentsLine = takeCommentsBefore(isFirst);
    const bool afterLineComment = at_ > 0 && pieces_[at_ - 1].kind == PieceKind::LineComment;
    hasGap_ = true;
    if (at_ >= pieces_.size())
        return;
    const Piece& piece = pieces_[at_];
    if (isOnCommentsLine && piece.newlinesBefore == 0)
        document_.spaces(1);
    else if (mustJoin && !afterLineComment)
        document_.spaces(opensBlock ? 1 : 2);
    else if (isOnOneLine)
        document_.softLine(opensBlock ? 1 : 2);
    else if (piece.newlinesBefore > 1 && !isFirst)
        document_.emptyLine();
    else
        document_.line();
}

void Writer::endEntries(bool isFirst) {
    takeCommentsBefore(isFirst);
    hasGap_ = true;
}

void Writer::endBlock(bool isEmpty, bool isOnOneLine) {
    hasGap_ = true;
    if (isEmpty)
        return;
    if (isOnOneLine)
        document_.softLine(1);
    else
        document_.line();
}

bool Writer::isOneLineUntil(std::uint32_t offset) {
    const char* begin = next() ? next()->text.begin() : file_.text().end();
    if (!newline_ || newline_ < begin)
        newline_ =
            std::find_if(begin, file_.text().end(), [](char c) { return c == '\n' || c == '\r'; });
    return offsetOf(newline_) >= offset;
}

void Writer::put(const Piece& piece) {
    if (piece.kind == PieceKind::CurlyText)
        document_.text(kept(withStraightMarks(piece.text)));
    else if (piece.kind == PieceKind::LongText)
        putLongText(piece.text);
    else
        document_.text(piece.text);
}

// A text of several lines moves with what it belongs to, as far as that changes nothing in it.
void Writer::putLongText(llvm::StringRef text) {
    const std::vector<llvm::StringRef> lines = linesOfLongText(text);
    if (lines.empty())
        return document_.verbatim(text);
    putLines(lines);
}

void Writer::putLines(llvm::ArrayRef<llvm::StringRef> lines) {
    document_.text(lines.front());
    for (llvm::StringRef line : lines.drop_front()) {
        document_.line();
        if (!line.empty())
            document_.text(line);
    }
}

void Writer::putComment(const Piece& comment) {
    if (comment.kind == PieceKind::LineComment)
        return document_.aside(comment.text.rtrim());
    if (!comment.text.contains('\n'))
        return document_.text(comment.text);
    const std::vector<llvm::StringRef> lines = linesOfComment(comment.text, columnOf(comment));
    if (lines.empty())
        return document_.verbatim(kept(withLineEnd(comment.text, lineEnd())));
    putLines(lines);
}

// How many spaces stand before it on its line; npos where something else does.
std::size_t Writer::columnOf(const Piece& piece) const {
    const llvm::StringRef before(
        file_.text().begin(), static_cast<std::size_t>(piece.text.begin() - file_.text().begin()));
    const std::size_t spaces = before.size() - before.rtrim(' ').size();
    const llvm::StringRef rest = before.drop_back(spaces);
    return rest.empty() || rest.ends_with("\n") ? spaces : llvm::StringRef::npos;
}

llvm::StringRef Writer::kept(std::string text) { return made_.emplace_back(std::move(text)); }

} // namespace theory::format
