// Compares what the parser would see, and the comments between.
#include "syntax/same_words.h"

#include "syntax/text.h"
#include "syntax/tokenize.h"

#include "TheoryParser.h"

#include <algorithm>

namespace theory::syntax {
namespace {

using T = TheoryParser;

struct Read {
    explicit Read(const SourceFile& file) : file(file) {
        Diagnostics unneeded;
        tokens = tokenize(file, unneeded);
    }

    const SourceFile& file;
    Tokens tokens;
};

bool areSame(const Read& one, const SourceToken& first, const Read& other,
             const SourceToken& second) {
    if (first.type != second.type)
        return false;
    const llvm::StringRef text = one.file.text(first.span), same = other.file.text(second.span);
    if (first.type != T::TEXT || text == same)
        return text == same;
    Arena arena;
    return contentOf(text, arena) == contentOf(same, arena);
}

// The comment's lines without the spaces around them, which move with its place.
std::string wordsOf(llvm::StringRef comment) {
    std::string words;
    for (llvm::StringRef rest = comment; !rest.empty();) {
        const auto [line, next] = rest.split('\n');
        words += line.trim(" \t\r\f\v").str() + '\n';
        rest = next;
    }
    return words;
}

// How many words of its file stand before a comment.
std::ptrdiff_t placeOf(Span comment, const Tokens& tokens) {
    return std::ranges::partition_point(
               tokens.tokens,
               [&](const SourceToken& token) { return token.span.begin < comment.begin; }) -
           tokens.tokens.begin();
}

} // namespace

bool saySame(const SourceFile& one, const SourceFile& other) {
    const Read first(one), second(other);
    const auto isSameToken = [&](const SourceToken& token, const SourceToken& same) {
        return areSame(first, token, second, same);
    };
    const auto isSameComment = [&](Span comment, Span same) {
        return placeOf(comment, first.tokens) == placeOf(same, second.tokens) &&
               wordsOf(one.text(comment)) == wordsOf(other.text(same));
    };
    return std::ranges::equal(first.tokens.tokens, second.tokens.tokens, isSameToken) &&
           std::ranges::equal(first.tokens.comments, second.tokens.comments, isSameComment);
}

bool saySame(const SourceFile& file, const std::string& text) {
    const SourceFile changed(file.path().str(), llvm::MemoryBuffer::getMemBuffer(text), 1);
    return saySame(file, changed);
}

} // namespace theory::syntax
