// Pairs braces by indentation where counting them has failed.
#include "syntax/balance.h"

#include "syntax/classify.h"
#include "syntax/complaints.h"

#include "TheoryParser.h"

namespace theory::syntax {
namespace {

using T = TheoryParser;

const DiagnosticKind<> unclosedBlock{
    {
        .name = "unclosed-block",
        .code = "S007",
        .why = "What stands between `{` and `}` belongs to the line that opens it. Without the "
               "closing "
               "brace everything that follows would belong there too.",
        .bad = "mechanism trust {\n  kind mindset\n\ncontext calm\n",
        .good = "mechanism trust {\n  kind mindset\n}\n\ncontext calm\n",
    },
    "the `}}` that closes this block is missing"};

const DiagnosticKind<> surplusBrace{{
                                        .name = "surplus-brace",
                                        .code = "S008",
                                        .why = "A `}` closes the block that the last open `{` "
                                               "began; here there is none left to close.",
                                        .bad = "context calm \"A calm ward\"\n}\n",
                                        .good = "context calm \"A calm ward\"\n",
                                    },
                                    "there is no open block for this `}}` to close"};

const DiagnosticKind<> missingBrace{
    {
        .name = "missing-brace",
        .code = "S009",
        .why = "What belongs to a declaration stands between `{` and `}`, the first on the "
               "declaration's own line.",
        .bad = "mechanism trust \"Trust\"\n  kind mindset\n}\n",
        .good = "mechanism trust \"Trust\" {\n  kind mindset\n}\n",
    },
    "the `{{` that opens this block is missing"};

// A file that has lost more braces, or has lost them longer ago, is past mending.
constexpr std::size_t mostSearches = 100;
constexpr std::size_t farthestBack = 100'000; // tokens

struct Open {
    std::size_t token;      // in the result
    std::uint32_t indent;   // of the line that it stands on
    std::size_t line;       // counted in lines that hold tokens
    bool hasDeeper = false; // its content is indented deeper, as usual, or begins on its line
    bool isOfFlow = false;  // it is a flow's, or stands in one
};

class Balancer {
public:
    Balancer(const SourceFile& file, std::vector<SourceToken>& tokens, bool lacksEnd,
             Diagnostics& out)
        : file_(file), tokens_(tokens), lacksEnd_(lacksEnd), complaints_(out, tooManyMistakes) {}

    void run() {
        result_.reserve(tokens_.size() + 8);
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            const SourceToken& token = tokens_[at_];
            if (token.isFirstOnLine)
                startLine(token);
            if (token.type == T::RIGHT)
                close(token);
            else if (token.type == SourceToken::endOfFile)
                end(token);
            else
                push(token);
        }
        tokens_ = std::move(result_);
    }

private:
    void startLine(const SourceToken& token) {
        indent_ = indentOf(token);
        ++line_;
        isOfFlow_ = token.type == T::FLOW || token.type == T::STREAM;
        if (open_.empty() || token.type == T::RIGHT)
            return;
        if (beginsLine(token.type))
            while (!open_.empty() && open_.back().hasDeeper && indent_ <= open_.back().indent)
                insertRight(token.span.begin);
        if (!open_.empty())
            open_.back().hasDeeper |= indent_ > open_.back().indent;
    }

    // The lines of a flow begin with names and texts.
    bool beginsLine(std::uint16_t type) const {
        return opensStatement(type) ||
               (open_.back().isOfFlow && (type == T::NAME || type == T::TEXT));
    }

    void push(const SourceToken& token) {
        if (!open_.empty() && open_.back().token + 1 == result_.size())
            open_.back().hasDeeper |= !token.isFirstOnLine;
        if (token.type == T::LEFT)
            open_.push_back({.token = result_.size(),
                             .indent = indent_,
                             .line = line_,
                             .isOfFlow = isOfFlow_ || (!open_.empty() && open_.back().isOfFlow)});
        result_.push_back(token);
    }

    void close(const SourceToken& token) {
        if (token.isFirstOnLine) {
            while (open_.size() > 1 && indent_ < open_.back().indent &&
                   indent_ <= open_[open_.size() - 2].indent)
                insertRight(token.span.begin);
            const bool fits = !open_.empty() && indent_ <= open_.back().indent;
            if (!fits && insertLeft())
                return result_.push_back(token);
        }
        if (open_.empty() || (!token.isFirstOnLine && blockGoesOn())) {
            if (!complaints_.areTooMany())
                complaints_.add(surplusBrace.at(token.span).helping("leave the `}` out"));
            return;
        }
        open_.pop_back();
        result_.push_back(token);
    }

    // The block that a `}` at the end of a line would close began on an earlier line, and the next
    // line is still indented as its content is.
    bool blockGoesOn() const {
        if (open_.back().line == line_ || !open_.back().hasDeeper)
            return false;
        const std::size_t next = at_ + 1;
        return next < tokens_.size() && tokens_[next].isFirstOnLine &&
               tokens_[next].type != T::RIGHT && indentOf(tokens_[next]) > open_.back().indent;
    }

    void end(const SourceToken& token) {
        while (!open_.empty())
            insertRight(token.span.begin);
        result_.push_back(token);
    }

    void insertRight(std::uint32_t before) {
        const Span opened = result_[open_.back().token].span;
        if (!lacksEnd_ || before != file_.whole().end)
            complaints_.add(unclosedBlock.at(opened)
                                .noting("opened here")
                                .label({before, before}, "`}` is expected before this"));
        SourceToken token(T::RIGHT, {before, before}, false);
        token.isMissing = true;
        result_.push_back(token);
        open_.pop_back();
    }

    // A `}` without partner below a statement of the same indentation that has no block: that
    // statement lost its `{`.
    bool insertLeft() {
        if (++searches_ > mostSearches)
            return false;
        const std::size_t bottom = open_.empty() ? 0 : open_.back().token + 1;
        for (std::size_t i = result_.size(), end = i; i-- > bottom && end - i < farthestBack;) {
            if (!result_[i].isFirstOnLine || indentOf(result_[i]) > indent_)
                continue;
            if (indentOf(result_[i]) < indent_ || !opensStatement(result_[i].type))
                return false;
            std::size_t lineEnd = i + 1;
            while (lineEnd < result_.size() && !result_[lineEnd].isFirstOnLine)
                ++lineEnd;
            const std::uint16_t last = result_[lineEnd - 1].type;
            if (last == T::RIGHT || last == T::LEFT || lineEnd == result_.size())
                return false;
            const std::uint32_t place = result_[lineEnd - 1].span.end;
            complaints_.add(missingBrace.at({place, place})
                                .helping("write `{` at the end of this line")
                                .suggest({place, place}, " {"));
            SourceToken left(T::LEFT, {place, place}, false);
            left.isMissing = true;
            result_.insert(result_.begin() + static_cast<std::ptrdiff_t>(lineEnd), left);
            return true;
        }
        return false;
    }

    // In bytes from the start of its line.
    std::uint32_t indentOf(const SourceToken& token) const {
        llvm::StringRef before = file_.text().take_front(token.span.begin - file_.base());
        return static_cast<std::uint32_t>(before.size() - (before.find_last_of("\r\n") + 1));
    }

    const SourceFile& file_;
    std::vector<SourceToken>& tokens_;
    const bool lacksEnd_;
    Complaints complaints_;
    std::vector<SourceToken> result_;
    std::vector<Open> open_;
    std::size_t at_ = 0; // in tokens_
    std::size_t line_ = 0;
    std::uint32_t indent_ = 0;
    bool isOfFlow_ = false; // the line
    std::size_t searches_ = 0;
};

} // namespace

void balance(const SourceFile& file, std::vector<SourceToken>& tokens, bool lacksEnd,
             Diagnostics& out) {
    Balancer(file, tokens, lacksEnd, out).run();
}

} // namespace theory::syntax
