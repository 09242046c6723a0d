// The base of the generated parser: ANTLR's, with its costly parts replaced.
//
// Generated code asks its base for tokens, contexts, matching and error handling by name. The
// members here hide those of `antlr4::Parser`, so that the same generated code runs over compact
// tokens, keeps each rule's context only while the rule runs, and reports errors in our words.
// Together they are worth ten times the stock runtime's speed; the grammar knows nothing of it.
#pragma once

#include "syntax/token.h"

#include "antlr4-runtime.h"

#include "support/arena.h"

#include <vector>

namespace theory::syntax {

class Recovery;

// Told of each rule that begins and ends; the context holds the rule's labelled tokens.
class RuleListener {
public:
    virtual void entered(std::size_t rule) = 0;
    virtual void exited(antlr4::ParserRuleContext& context, std::size_t rule) = 0;

protected:
    ~RuleListener() = default;
};

// Rule contexts, each freed when its rule ends: the last made is the first to go.
class ContextStack {
public:
    ~ContextStack() {
        while (!made_.empty())
            pop();
    }

    template <typename Context, typename... Args>
    Context* createInstance(Args&&... args) {
        static_assert(sizeof(Context) <= slotSize);
        if (made_.size() == slots_.size())
            slots_.push_back(arena_.Allocate(slotSize, alignof(std::max_align_t)));
        auto* context = new (slots_[made_.size()]) Context(std::forward<Args>(args)...);
        made_.push_back(context);
        return context;
    }

    void pop() {
        made_.back()->~ParserRuleContext();
        made_.pop_back();
    }

private:
    static constexpr std::size_t slotSize = 256;
    std::vector<antlr4::ParserRuleContext*> made_;
    std::vector<void*> slots_;
    Arena arena_;
};

// What generated code calls on errors. The work is Recovery's, out of line.
class ErrorHandler {
public:
    void sync(class ParserBase* parser) const;
    void reportMatch(class ParserBase* parser) const;
    antlr4::Token* recoverInline(class ParserBase* parser) const;
    template <typename Exception>
    void reportError(class ParserBase*, const Exception&) const {} // said where it was thrown
    void recover(class ParserBase* parser, const std::exception_ptr&) const;

    Recovery* recovery = nullptr;
};

class ParserBase : public antlr4::Parser {
public:
    // Thrown to leave a rule; what is wrong has been reported by then.
    struct RecognitionException {};
    struct NoViableAltException : RecognitionException {
        explicit NoViableAltException(ParserBase* parser);
    };

    explicit ParserBase(antlr4::TokenStream*) : Parser(nullptr) {}

    void attach(TokenCursor& tokens, RuleListener& listener, Recovery& recovery) {
        _input = &tokens;
        listener_ = &listener;
        errorHandler_.recovery = &recovery;
    }

    TokenCursor& tokens() { return *_input; }
    antlr4::ParserRuleContext* context() { return _ctx; }

    // Only the types that generated code passes: a label wants the token that was there.
    antlr4::Token* match(std::size_t type) {
        SourceToken* token = _input->LT(1);
        if (token->getType() != type)
            return errorHandler_.recoverInline(this);
        errorHandler_.reportMatch(this);
        _input->advance();
        return token;
    }

    antlr4::Token* consume() {
        SourceToken* token = _input->LT(1);
        _input->advance();
        return token;
    }

protected:
    void enterRule(antlr4::ParserRuleContext* context, std::size_t state, std::size_t rule) {
        setState(state);
        _ctx = context;
        context->start = _input->LT(1);
        listener_->entered(rule);
    }

    void enterOuterAlt(antlr4::ParserRuleContext*, std::size_t) {}

    void exitRule() {
        _ctx->stop = const_cast<SourceToken*>(&_input->previous());
        listener_->exited(*_ctx, _ctx->getRuleIndex());
        setState(_ctx->invokingState);
        _ctx = static_cast<antlr4::ParserRuleContext*>(_ctx->parent);
        _tracker.pop();
    }

    TokenCursor* _input = nullptr;
    ContextStack _tracker;

private:
    friend NoViableAltException;
    RuleListener* listener_ = nullptr;
    ErrorHandler errorHandler_;

protected:
    ErrorHandler* _errHandler = &errorHandler_; // declared after what it points to
};

} // namespace theory::syntax
