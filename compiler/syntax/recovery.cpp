// Finds the way back into the text after a mistake.
#include "syntax/recovery.h"

#include "syntax/classify.h"

namespace theory::syntax {

using T = TheoryParser;

namespace {

bool hasMembers(std::size_t rule) {
    switch (rule) {
    case T::RuleFile:
    case T::RuleSection:
    case T::RuleBlock:
    case T::RuleFlow:
    case T::RuleStream:
    case T::RuleParts:
    case T::RuleJudgements:
        return true;
    default:
        return false;
    }
}

} // namespace

void ErrorHandler::sync(ParserBase* parser) const {
    recovery->sync(static_cast<TheoryParser&>(*parser));
}

void ErrorHandler::reportMatch(ParserBase* parser) const {
    recovery->matched(static_cast<TheoryParser&>(*parser));
}

antlr4::Token* ErrorHandler::recoverInline(ParserBase* parser) const {
    return recovery->recoverInline(static_cast<TheoryParser&>(*parser));
}

void ErrorHandler::recover(ParserBase* parser, const std::exception_ptr&) const {
    recovery->recover(static_cast<TheoryParser&>(*parser));
}

ParserBase::NoViableAltException::NoViableAltException(ParserBase* parser) {
    parser->errorHandler_.recovery->reportNoAlternative(static_cast<TheoryParser&>(*parser));
}

void Recovery::findMemberLoops(const antlr4::atn::ATN& atn) {
    for (antlr4::atn::ATNState* state : atn.states) {
        const std::size_t rule = state->ruleIndex, type = state->getStateType();
        isMemberLoop_.push_back(hasMembers(rule) &&
                                (type == antlr4::atn::ATNState::STAR_LOOP_ENTRY ||
                                 type == antlr4::atn::ATNState::STAR_LOOP_BACK));
    }
}

const TokenSet& Recovery::nextOf(TheoryParser& parser) {
    return nextOf(*parser.getATN().states[parser.getState()], parser);
}

const TokenSet& Recovery::nextOf(antlr4::atn::ATNState& at, TheoryParser& parser) {
    states_.resize(parser.getATN().states.size());
    State& state = states_[static_cast<std::size_t>(at.stateNumber)];
    if (!state.isKnown)
        state = {true, TokenSet(parser.getATN().nextTokens(&at))};
    return state.next;
}

// Asks outwards from rule to rule, as far as the rules may end.
bool Recovery::fitsAfterwards(TheoryParser& parser, std::uint16_t type) {
    const auto& states = parser.getATN().states;
    antlr4::atn::ATNState* after = states[parser.getState()]->transitions[0]->target;
    for (const antlr4::RuleContext* rule = parser.context();;) {
        const TokenSet& next = nextOf(*after, parser);
        if (next[type] || !next[TokenSet::epsilon])
            return next[type];
        if (!rule->parent)
            return false;
        const antlr4::atn::Transition* call = states[rule->invokingState]->transitions[0];
        after = static_cast<const antlr4::atn::RuleTransition*>(call)->followState;
        rule = static_cast<const antlr4::RuleContext*>(rule->parent);
    }
}

Mismatch Recovery::mismatchAt(TheoryParser& parser, const TokenSet& expected) {
    TokenCursor& tokens = parser.tokens();
    return {.file = file_,
            .before = tokens.previous(),
            .found = *tokens.LT(1),
            .next = *tokens.LT(2),
            .opener = tokens.at(statementStart_),
            .expected = expected,
            .rule = parser.context()->getRuleIndex(),
            .vocabulary = parser.getVocabulary()};
}

void Recovery::skipToMember(TheoryParser& parser, const TokenSet& members) {
    TokenCursor& tokens = parser.tokens();
    while (!members[tokens.LT(1)->type] && tokens.LT(1)->type != SourceToken::endOfFile) {
        if (tokens.LT(1)->isFirstOnLine) {
            statementStart_ = tokens.index();
            isRecovering_ = false; // whatever was wrong before, this line is another matter
        }
        report([&] { return notAMember(mismatchAt(parser, members)); }, tokens);
        skipStatement(tokens);
        isRecovering_ = false; // what begins now is another statement
    }
}

antlr4::Token* Recovery::recoverInline(TheoryParser& parser) {
    TokenCursor& tokens = parser.tokens();
    const TokenSet expected = nextOf(parser);
    report([&] { return unexpected(mismatchAt(parser, expected)); }, tokens);

    SourceToken& next = *tokens.LT(2);
    if (expected[next.type] && !next.isFirstOnLine && tokens.LT(1)->type != T::LEFT &&
        !startsStatement(tokens, tokens.index())) {
        tokens.advance();
        tokens.advance();
        return &next;
    }
    // A name or a text fits nearly everywhere in a flow and in judgements, so all that follows
    // would seem to be in their block.
    const std::size_t rule = parser.context()->getRuleIndex();
    const bool lacksBlock = expected[T::LEFT] && (rule == T::RuleFlow || rule == T::RuleStream ||
                                                  rule == T::RuleJudgements);
    if (lacksBlock || !fitsAfterwards(parser, tokens.LT(1)->type))
        throw ParserBase::RecognitionException();
    const std::uint32_t place = tokens.previous().span.end;
    madeUp_.emplace_back(SourceToken::endOfFile, Span{place, place}, false).isMissing = true;
    return &madeUp_.back();
}

void Recovery::reportNoAlternative(TheoryParser& parser) {
    TokenCursor& tokens = parser.tokens();
    report([&] { return unexpected(mismatchAt(parser, nextOf(parser))); }, tokens);
}

void Recovery::recover(TheoryParser& parser) {
    TokenCursor& tokens = parser.tokens();
    if (parser.context()->getRuleIndex() == T::RuleConfiguration && tokens.LT(1)->isFirstOnLine)
        skipIndented(tokens);
    for (;;) {
        const std::size_t type = tokens.LT(1)->type;
        if (type == T::LEFT || type == T::RIGHT || type == SourceToken::endOfFile ||
            startsStatement(tokens, tokens.index()))
            break;
        tokens.advance();
    }
    noteUnread(tokens, statementStart_, tokens.index());
}

void Recovery::skipStatement(TokenCursor& tokens) {
    do {
        if (tokens.LT(1)->type == T::LEFT) {
            skipBlock(tokens);
            break;
        }
        tokens.advance();
    } while (tokens.LT(1)->type != T::RIGHT && tokens.LT(1)->type != SourceToken::endOfFile &&
             !startsStatement(tokens, tokens.index()));
    noteUnread(tokens, statementStart_, tokens.index());
}

// What stands deeper than the statement that lacks its braces would belong in them.
void Recovery::skipIndented(TokenCursor& tokens) {
    const auto column = [&](std::size_t index) {
        const std::uint32_t begin = tokens.at(index).span.begin;
        return begin - file_.lineStart(file_.lineOf(begin)); // in bytes
    };
    while (tokens.LT(1)->type != SourceToken::endOfFile && tokens.LT(1)->type != T::RIGHT &&
           !(tokens.LT(1)->isFirstOnLine && column(tokens.index()) <= column(statementStart_))) {
        if (tokens.LT(1)->type == T::LEFT)
            skipBlock(tokens);
        else
            tokens.advance();
    }
}

void Recovery::skipBlock(TokenCursor& tokens) {
    int depth = 0;
    do {
        depth += tokens.LT(1)->type == T::LEFT;
        depth -= tokens.LT(1)->type == T::RIGHT;
        tokens.advance();
    } while (depth > 0 && tokens.LT(1)->type != SourceToken::endOfFile);
}

// A line that begins with a clause's word, or with a name that nothing on the line before waits
// for. In a block that is all on one line the words within it count too.
bool Recovery::startsStatement(TokenCursor& tokens, std::size_t index) {
    const SourceToken& token = tokens.at(index);
    if (opensStatement(token.type))
        return token.isFirstOnLine || followsBraceOnLine(tokens, index);
    if (!token.isFirstOnLine || (token.type != T::NAME && token.type != T::QUALIFIED))
        return false;
    const std::size_t before = index == 0 ? SourceToken::endOfFile : tokens.at(index - 1).type;
    return before != T::COMMA && before != T::AND && before != T::OR && before != T::OPEN;
}

// Goes back no further than to where it was asked last, lest a line of a million words is read a
// million times.
bool Recovery::followsBraceOnLine(TokenCursor& tokens, std::size_t index) {
    bool follows = false;
    for (std::size_t i = index; i-- > 0;) {
        follows = tokens.at(i).type == T::LEFT || (i == lastAsked_ && lastFollowed_);
        if (follows || i == lastAsked_ || tokens.at(i).isFirstOnLine)
            break;
    }
    lastAsked_ = index;
    lastFollowed_ = follows;
    return follows;
}

bool Recovery::mayReport(Span place) {
    const std::uint32_t line = file_.lineOf(place.begin);
    if (line == lastLine_ || hasReport(line))
        return false;
    lastLine_ = line;
    return true;
}

// Whether something is said of the line's characters already.
bool Recovery::hasReport(std::uint32_t line) {
    if (linesReported_.empty()) {
        linesReported_.insert(0); // no line has this number
        for (const Diagnostic& diagnostic : out_)
            if (diagnostic.severity == Severity::Error &&
                file_.whole().begin <= diagnostic.span.begin)
                linesReported_.insert(file_.lineOf(diagnostic.span.begin));
    }
    return linesReported_.contains(line);
}

void Recovery::report(llvm::function_ref<Diagnostic()> complaint, TokenCursor& tokens) {
    noteUnread(tokens, statementStart_, tokens.index() + 1);
    if (std::exchange(isRecovering_, true) || complaints_.areTooMany())
        return;
    mismatches_.push_back({tokens.index(), declarations_[0]});
    Diagnostic diagnostic = complaint();
    if (mayReport(diagnostic.span))
        complaints_.add(std::move(diagnostic));
}

void Recovery::noteUnread(TokenCursor& tokens, std::size_t from, std::size_t to) {
    if (from >= to)
        return;
    tree_.unread.push_back({tokens.at(from).span.begin, tokens.at(to - 1).span.end});
    for (std::size_t i = std::max(from, noted_); i < to; ++i) {
        llvm::StringRef text = file_.text(tokens.at(i).span);
        switch (tokens.at(i).type) {
        case T::IMPORT:
            tree_.hasUnreadImport = true;
            break;
        case T::QUALIFIED:
            tree_.hasUnreadImport |= text.starts_with("std.");
            [[fallthrough]];
        case T::NAME:
        case T::NUMBER:
        case T::NUMBERED:
            tree_.unreadNames.push_back(text);
            break;
        case T::KEY:
            tree_.unreadNames.push_back(text.drop_front());
            break;
        case T::TEXT:
            tree_.hasUnreadImport |= text.ends_with(".theory\"");
            tree_.unreadNames.push_back(text.trim('"'));
            break;
        default:
            if (opensStatement(tokens.at(i).type)) // a keyword only for where it stands
                tree_.unreadNames.push_back(text);
            break;
        }
    }
    noted_ = std::max(noted_, to);
}

} // namespace theory::syntax
