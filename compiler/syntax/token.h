// A word or sign of a file, as the parser sees it.
#pragma once

#include "support/source.h"

#include "antlr4-runtime.h"

namespace theory::syntax {

// Twenty-four bytes instead of ANTLR's hundred; the text stays in the source file.
class SourceToken final : public antlr4::Token {
public:
    SourceToken(std::size_t type, Span span, bool isFirstOnLine)
        : span(span), type(static_cast<std::uint16_t>(type)), isFirstOnLine(isFirstOnLine) {}

    Span span;
    std::uint16_t type; // of TheoryLexer; `endOfFile` at the end
    bool isFirstOnLine;
    bool isMissing = false; // it is not in the file: recovery made it up

    static constexpr std::uint16_t endOfFile = 0; // ANTLR's own -1 does not fit a set of types

    std::size_t getType() const override { return type == endOfFile ? EOF : type; }

    // The rest of ANTLR's interface is for error messages, and ours are our own.
    std::string getText() const override { return {}; }
    std::size_t getLine() const override { return 0; }
    std::size_t getCharPositionInLine() const override { return 0; }
    std::size_t getChannel() const override { return DEFAULT_CHANNEL; }
    std::size_t getTokenIndex() const override { return 0; }
    std::size_t getStartIndex() const override { return span.begin; }
    std::size_t getStopIndex() const override { return span.end; }
    antlr4::TokenSource* getTokenSource() const override { return nullptr; }
    antlr4::CharStream* getInputStream() const override { return nullptr; }
    std::string toString() const override { return {}; }
};

// Asks only for what the file holds; the last token is the end of the file and is never passed.
class TokenCursor {
public:
    explicit TokenCursor(std::vector<SourceToken>& tokens) : tokens_(tokens) {}

    // ANTLR's names, since generated code calls them.
    std::size_t LA(std::size_t ahead) { return LT(ahead)->getType(); }
    SourceToken* LT(std::size_t ahead) {
        return &tokens_[std::min(index_ + ahead - 1, tokens_.size() - 1)];
    }

    std::size_t index() const { return index_; }
    SourceToken& at(std::size_t index) { return tokens_[index]; }
    const SourceToken& previous() const { return tokens_[index_ == 0 ? 0 : index_ - 1]; }
    void advance() { index_ += index_ + 1 < tokens_.size(); }

private:
    std::vector<SourceToken>& tokens_;
    std::size_t index_ = 0;
};

} // namespace theory::syntax
