// Reading the labelled tokens of the parser's rules.
#pragma once

#include "syntax/token.h"

namespace theory::syntax {

inline const SourceToken& of(const antlr4::Token* token) {
    return static_cast<const SourceToken&>(*token);
}

inline bool isThere(const antlr4::Token* token) {
    return token && !of(token).isMissing && of(token).type != SourceToken::endOfFile;
}

// Recovery's made-up tokens have the type of the end of the file, which is no keyword.
inline std::size_t typeOf(const antlr4::Token* token) {
    return token ? of(token).type : SourceToken::endOfFile;
}

inline Span spanOf(const antlr4::ParserRuleContext& context) {
    const Span first = of(context.start).span, last = of(context.stop).span;
    return {first.begin, std::max(first.begin, last.end)};
}

} // namespace theory::syntax
