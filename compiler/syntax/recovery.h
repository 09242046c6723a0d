// After a mistake: what to say of it, and where to read on.
#pragma once

#include "support/diagnostic.h"
#include "syntax/complaints.h"
#include "syntax/parser_base.h"
#include "syntax/syntax_errors.h"
#include "syntax/token_set.h"
#include "syntax/tree.h"

#include <array>
#include <functional>
#include <set>

namespace theory::syntax {

// Where a word did not fit, as indices of tokens.
struct MismatchPlace {
    std::size_t token = 0;
    std::size_t declaration = 0; // begins the outermost declaration before the one that holds it
};

// Reads on at the next clause or declaration, so that one mistake is one report and the rest of
// the file is still read. At most one report is made for a line.
class Recovery {
public:
    // Reports go to `out`; what is passed over is noted in `tree`.
    Recovery(const SourceFile& file, Tree& tree, Diagnostics& out)
        : file_(file), tree_(tree), out_(out) {}

    // Before the members of a file, a section or a block: passes over what cannot stand there.
    void sync(TheoryParser& parser) {
        if (isMemberLoop_.empty())
            findMemberLoops(parser.getATN());
        if (!isMemberLoop_[parser.getState()])
            return;
        const TokenSet& members = nextOf(parser);
        if (!members[parser.tokens().LT(1)->type])
            skipToMember(parser, members);
        statementStart_ = parser.tokens().index();
    }

    void matched(TheoryParser& parser) {
        isRecovering_ = false;
        if (parser.tokens().index() == watched_)
            meetWatched_(statementStart_);
    }

    // Calls once the token of that index is read where it is due, with the index of the token that
    // the statement begins with; not where the token is passed over.
    void watchFor(std::size_t token, std::function<void(std::size_t statementStart)> meet) {
        watched_ = token;
        meetWatched_ = std::move(meet);
    }

    // A word of another kind was due. Makes it up, drops the surplus one, or throws.
    antlr4::Token* recoverInline(TheoryParser& parser);
    // No alternative of a rule begins like this.
    void reportNoAlternative(TheoryParser& parser);
    // In a rule that an error has left: goes on to where reading can resume.
    void recover(TheoryParser& parser);

    // In order; what came while recovering from another is not among them.
    const std::vector<MismatchPlace>& mismatches() const { return mismatches_; }

private:
    struct State {
        bool isKnown = false;
        TokenSet next;
    };

    void findMemberLoops(const antlr4::atn::ATN& atn);
    // What may come in the parser's state; epsilon where the rule may end.
    const TokenSet& nextOf(TheoryParser& parser);
    const TokenSet& nextOf(antlr4::atn::ATNState& at, TheoryParser& parser);
    // Whether a token of that type may come behind the one that is due and missing.
    bool fitsAfterwards(TheoryParser& parser, std::uint16_t type);
    Mismatch mismatchAt(TheoryParser& parser, const TokenSet& expected);
    void skipToMember(TheoryParser& parser, const TokenSet& members);
    void skipStatement(TokenCursor& tokens);
    void skipIndented(TokenCursor& tokens);
    void skipBlock(TokenCursor& tokens);
    bool startsStatement(TokenCursor& tokens, std::size_t index);
    bool followsBraceOnLine(TokenCursor& tokens, std::size_t index);
    bool mayReport(Span place);
    bool hasReport(std::uint32_t line);
    void report(llvm::function_ref<Diagnostic()> complaint, TokenCursor& tokens);
    void noteUnread(TokenCursor& tokens, std::size_t from, std::size_t to);

    const SourceFile& file_;
    Tree& tree_;
    Diagnostics& out_;
    Complaints complaints_{out_, tooManyMistakes};
    std::vector<State> states_;
    std::vector<char>
        isMemberLoop_; // by state: the next member of a file, section, block or flow is due
    std::deque<SourceToken> madeUp_;
    std::set<std::uint32_t> linesReported_; // before parsing
    std::vector<MismatchPlace> mismatches_;
    std::array<std::size_t, 2> declarations_{}; // where the last two at the outer level begin
    std::size_t statementStart_ = 0;            // index of the token that the statement begins with
    std::uint32_t lastLine_ = 0;
    std::size_t watched_ = static_cast<std::size_t>(-1);
    std::function<void(std::size_t)> meetWatched_;
    std::size_t lastAsked_ = 0; // of followsBraceOnLine, with its answer
    bool lastFollowed_ = false;
    std::size_t noted_ = 0; // tokens before this index are in the tree's unread names
    bool isRecovering_ = false;
};

} // namespace theory::syntax
