// Scans a file once more, since tokens do not keep what stands between them.
#include "syntax/pieces.h"

#include "syntax/classify.h"
#include "syntax/scan.h"
#include "syntax/token_set.h"

#include "TheoryParser.h"

#include <algorithm>

namespace theory::syntax {
namespace {

using T = TheoryParser;

const TokenSet reserved{T::THEN, T::PENDING, T::AND, T::OR, T::NOT, T::DIRECTION, T::HEDGE};

PieceKind kindOf(const Lexeme& lexeme, llvm::StringRef text) {
    switch (lexeme.type) {
    case T::TEXT:
    case T::UNCLOSED_TEXT:
        return PieceKind::Text;
    case T::LONG_TEXT:
    case T::UNCLOSED_LONG:
        return PieceKind::LongText;
    case T::CURLY_TEXT:
        return PieceKind::CurlyText;
    case T::COMMA:
        return PieceKind::Comma;
    case T::DOT:
        return PieceKind::Dot;
    case T::THROUGH:
        return PieceKind::Through;
    case T::LEFT:
        return PieceKind::LeftBrace;
    case T::RIGHT:
        return PieceKind::RightBrace;
    case T::OPEN:
        return PieceKind::LeftParenthesis;
    case T::CLOSE:
        return PieceKind::RightParenthesis;
    case T::COLON:
    case T::BELOW:
    case T::BAR:
        return PieceKind::OtherSign;
    case T::COMMENT:
    case T::UNCLOSED_COMMENT:
        return text.starts_with("//") ? PieceKind::LineComment : PieceKind::BlockComment;
    default:
        return PieceKind::Word;
    }
}

// `Context` opens a clause as `context` does.
bool opensInAnyCase(const Lexeme& lexeme, llvm::StringRef text) {
    if (opensStatement(lexeme.type))
        return true;
    if (lexeme.type != T::NAME || text.front() < 'A' || text.front() > 'Z')
        return false;
    const std::string small = text.lower();
    const Lexeme word = scan(small.data(), small.data() + small.size());
    return word.length == small.size() && opensStatement(word.type);
}

std::size_t lineEndsIn(llvm::StringRef text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        count += text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with("\n"));
    return count;
}

} // namespace

std::vector<Piece> piecesOf(const SourceFile& file) {
    std::vector<Piece> pieces;
    pieces.reserve(file.text().size() / 9 + 16);
    std::size_t newlines = 0;
    for (const char *at = file.text().begin(), *end = file.text().end(); at != end;) {
        const Lexeme lexeme = scan(at, end);
        const llvm::StringRef text(at, lexeme.length);
        at += lexeme.length;
        if (lexeme.type == T::NEWLINE)
            newlines += lineEndsIn(text);
        if (lexeme.type == T::NEWLINE || lexeme.type == T::SPACE)
            continue;
        const auto before = static_cast<std::uint8_t>(std::min<std::size_t>(newlines, 2));
        pieces.push_back({text, kindOf(lexeme, text), before, opensInAnyCase(lexeme, text),
                          lexeme.type < TokenSet::size && reserved[lexeme.type]});
        newlines = 0;
    }
    return pieces;
}

} // namespace theory::syntax
