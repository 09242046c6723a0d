// Lets the parser read up to the place, and goes on from there through its automaton.
#include "syntax/expectation.h"

#include "syntax/build_tree.h"
#include "syntax/classify.h"
#include "syntax/expected.h"
#include "syntax/recovery.h"
#include "syntax/tokenize.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <deque>
#include <set>

namespace theory::syntax {
namespace {

using T = TheoryParser;
using antlr4::atn::ATNState;
using antlr4::atn::Transition;

// A type of token, and the rule in which it would be read.
struct Next {
    std::size_t type;
    std::size_t rule;
    friend auto operator<=>(const Next&, const Next&) = default;
};

// All that can be read next from a state, rules that end and rules that begin included.
class Closure {
public:
    explicit Closure(const std::vector<ATNState*>& states) : states_(states) {}

    // `context` is that of the rule which the state is in.
    void from(ATNState& state, const antlr4::RuleContext* context) {
        visit(state, frameOf(context));
    }

    const std::set<Next>& found() const { return found_; }

private:
    // Where a rule goes on when another one in it has ended.
    struct Frame {
        ATNState* follow;
        const Frame* outer;
    };

    const Frame* frameOf(const antlr4::RuleContext* context) {
        if (!context || !context->parent)
            return nullptr;
        const Transition* call = states_[context->invokingState]->transitions[0];
        return &frames_.emplace_back(
            Frame{static_cast<const antlr4::atn::RuleTransition*>(call)->followState,
                  frameOf(static_cast<const antlr4::RuleContext*>(context->parent))});
    }

    void visit(ATNState& state, const Frame* frame) {
        if (!visited_.insert({state.stateNumber, frame}).second)
            return;
        if (state.getStateType() == ATNState::RULE_STOP) {
            if (frame)
                visit(*frame->follow, frame->outer);
            return;
        }
        for (const Transition* transition : state.transitions) {
            if (transition->getSerializationType() == Transition::RULE) {
                const auto* call = static_cast<const antlr4::atn::RuleTransition*>(transition);
                visit(*call->target, frameInto(call->followState, frame));
            } else if (transition->isEpsilon()) {
                visit(*transition->target, frame);
            } else {
                const antlr4::misc::IntervalSet label = transition->label();
                for (const auto& interval : label.getIntervals())
                    for (auto type = interval.a; type <= interval.b; ++type)
                        if (type > 0)
                            found_.insert({static_cast<std::size_t>(type), state.ruleIndex});
            }
        }
    }

    // The same frame for the same call, so that a grammar that calls itself comes to an end.
    const Frame* frameInto(ATNState* follow, const Frame* outer) {
        for (const Frame& known : frames_)
            if (known.follow == follow && known.outer == outer)
                return &known;
        return &frames_.emplace_back(Frame{follow, outer});
    }

    const std::vector<ATNState*>& states_;
    std::deque<Frame> frames_;
    std::set<std::pair<std::size_t, const Frame*>> visited_;
    std::set<Next> found_;
};

// What a name or text would be in the rule; `Count` where it is told by other means.
Due dueIn(const Next& next, std::uint16_t before, llvm::StringRef opener) {
    const bool isText = next.type == T::TEXT;
    switch (next.rule) {
    case T::RuleUse:
    case T::RuleEnd:
    case T::RuleAddressee:
    case T::RuleCurve:
        return Due::Construct;
    case T::RuleConstruct:
        return isText ? Due::Text : before == T::COLON ? Due::Construct : Due::NewName;
    case T::RuleShift:
        return isText ? Due::Text : before == T::ALONG ? Due::Scale : Due::NewName;
    case T::RuleCmocs:
    case T::RuleRippled:
        return isText                                 ? Due::Text
               : opener == "show" || opener == "hide" ? Due::Selected
                                                      : Due::Configuration;
    case T::RuleSelected:
        return isText ? Due::Construct : Due::Selected;
    case T::RuleJudged:
        return Due::Judged;
    case T::RuleKeys:
    case T::RuleCitation:
        return isText ? Due::Text : Due::Source;
    case T::RuleRefinement:
        return isText ? Due::File : next.type == T::KEY ? Due::Source : Due::NewName;
    case T::RulePlace:
        return Due::Case;
    case T::RuleJudgement:
        return isText ? Due::Text : Due::Scale;
    case T::RuleGrade:
        return Due::Grade;
    case T::RuleMembership:
        return Due::Stream;
    case T::RuleRelation:
        return Due::Theory;
    case T::RuleImported:
        return isText ? Due::File : before == T::AS ? Due::NewName : Due::Library;
    case T::RuleTable:
        return Due::File;
    case T::RuleAllow:
        return isText ? Due::Text : Due::Rule;
    case T::RuleGrouping:
        return Due::Grouper;
    case T::RuleValue:
    case T::RuleLiteral:
    case T::RuleRemark:
        return opener == "bibliography" || opener == "text" ? Due::File : Due::Value;
    case T::RuleStage:
        return isText ? Due::Text : Due::StageWord;
    case T::RuleVerdict:
        return isText ? Due::Text : Due::VerdictWord;
    case T::RuleLocator:
        return next.type == T::UNIT || next.type == T::NAME ? Due::Unit : Due::Count;
    default:
        return isText ? Due::Text : Due::NewName;
    }
}

bool isNamed(std::size_t type) {
    return type == T::NAME || type == T::TEXT || type == T::KEY || type == T::UNIT ||
           type == T::NUMBER;
}

class Reading {
public:
    Reading(const Tree& tree, std::uint32_t offset) : file_(*tree.file), offset_(offset) {}

    Expectation expectation() {
        result_.typed = {wordStart(), offset_};
        Diagnostics passedOver;
        Tokens all = tokenize(file_, passedOver);
        if (isWithinComment(all.comments) || !cut(all.tokens))
            return result_;
        TheoryParser parser(nullptr);
        Closure closure(parser.getATN().states);
        if (tokens_.size() == 1)
            closure.from(*parser.getATN().ruleToStartState[T::RuleFile], nullptr);
        else
            read(parser, closure);
        note(closure.found(), parser.getVocabulary());
        return std::move(result_);
    }

private:
    bool isWithinComment(llvm::ArrayRef<Span> comments) const {
        return llvm::any_of(comments, [&](Span comment) {
            const bool isLine = file_.text(comment).starts_with("//");
            return comment.begin < offset_ &&
                   (isLine ? offset_ <= comment.end : offset_ < comment.end);
        });
    }

    // Where the word begins that ends at the offset, its dots and its `@` included; two dots are a
    // sign of their own.
    std::uint32_t wordStart() const {
        const llvm::StringRef before = file_.text({file_.base(), offset_});
        std::size_t at = before.size();
        while (at > 0) {
            const char c = before[at - 1];
            const bool isDot = c == '.' && (at < 2 || before[at - 2] != '.') &&
                               !before.substr(at).starts_with(".");
            const bool isOfWord = llvm::isAlnum(c) || c == '_' || c == '-' || (c & 0x80) != 0;
            if (!isOfWord && !isDot && c != '@')
                break;
            --at;
            if (c == '@')
                break;
        }
        return file_.base() + static_cast<std::uint32_t>(at);
    }

    // Keeps the tokens before the word that has been begun. False within a text.
    bool cut(std::vector<SourceToken>& all) {
        for (const SourceToken& token : all) {
            if (token.type == SourceToken::endOfFile || token.span.begin >= offset_)
                break;
            const bool isText = file_.text(token.span).starts_with("\"");
            if (isText && offset_ < token.span.end)
                return false;
            if (token.span.begin < result_.typed.begin)
                tokens_.push_back(token);
        }
        tokens_.emplace_back(SourceToken::endOfFile, Span{offset_, offset_}, false);
        return true;
    }

    void read(TheoryParser& parser, Closure& closure) {
        Tree passedOver;
        passedOver.file = &file_;
        Diagnostics out;
        TokenCursor cursor(tokens_);
        Recovery recovery(file_, passedOver, out);
        TreeBuilder builder(passedOver, out);
        recovery.watchFor(tokens_.size() - 2, [&](std::size_t opener) {
            ATNState& at = *parser.getATN().states[parser.getState()];
            closure.from(*at.transitions[0]->target, parser.context());
            result_.opener = file_.text(tokens_[opener].span).str();
        });
        parser.attach(cursor, builder, recovery);
        parser.file();
        result_.before = file_.text(tokens_[tokens_.size() - 2].span).str();
    }

    void note(const std::set<Next>& found, const antlr4::dfa::Vocabulary& vocabulary) {
        const std::uint16_t before =
            tokens_.size() > 1 ? tokens_[tokens_.size() - 2].type : std::uint16_t(0);
        std::set<std::string> words;
        std::set<Due> due;
        for (const Next& next : found) {
            if (next.rule == T::RuleGrade && !isNamed(next.type))
                continue; // any word may be a grade, and only those of the scale are meant
            if (isNamed(next.type)) {
                if (const Due one = dueIn(next, before, result_.opener); one != Due::Count)
                    due.insert(one);
                continue;
            }
            if (next.type > T::HEDGE)
                continue; // signs, and what is no word of the language
            for (std::string& word : wordsOf(next.type, vocabulary))
                words.insert(std::move(word));
        }
        result_.words.assign(words.begin(), words.end());
        result_.due.assign(due.begin(), due.end());
    }

    const SourceFile& file_;
    std::uint32_t offset_;
    std::vector<SourceToken> tokens_; // up to the place, and the end of the file
    Expectation result_;
};

} // namespace

Expectation expectedAt(const Tree& tree, std::uint32_t offset) {
    return Reading(tree, offset).expectation();
}

} // namespace theory::syntax
