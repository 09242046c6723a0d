// Tries orders with the parser itself.
#include "syntax/swapped_words.h"

#include "syntax/classify.h"
#include "syntax/scan.h"
#include "syntax/syntax_errors.h"

#include <algorithm>
#include <optional>

namespace theory::syntax {
namespace {

using T = TheoryParser;

const DiagnosticKind<std::string, std::string> swappedWords{
    {
        .name = "swapped-words",
        .code = "S021",
        .why = "Words have their places in a line: the name stands before the title, the direction "
               "before the construct, what is said behind the word that says what it is.",
        .bad = "cmoc \"Fear silences\" 1 {\n  context \"Blame\"\n  mechanism \"Fear\"\n  outcome "
               "\"Silence\"\n}\n",
        .good = "cmoc 1 \"Fear silences\" {\n  context \"Blame\"\n  mechanism \"Fear\"\n  outcome "
                "\"Silence\"\n}\n",
    },
    "`{}` and `{}` stand in the wrong order"};

// How far reading has to go on, in tokens, to show that the other order was meant, if the line
// does not end before.
constexpr std::size_t farEnough = 8;

const TokenSet braces{T::LEFT, T::RIGHT};

class Unheard final : public RuleListener {
public:
    void entered(std::size_t) override {}
    void exited(antlr4::ParserRuleContext&, std::size_t) override {}
};

bool isWord(std::uint16_t scanned) { return scanned >= T::THEORY && scanned <= T::HEDGE; }

// What the scanner makes of it, before its place decides whether it is a keyword.
std::uint16_t scanned(const SourceFile& file, const SourceToken& token) {
    if (token.type == T::TEXT || token.type == SourceToken::endOfFile)
        return token.type;
    const llvm::StringRef text = file.text(token.span);
    return text.empty() ? token.type : scan(text.begin(), text.end()).type;
}

bool isOpener(std::uint16_t scanned) { return opensStatement(scanned); }

// Whether the other order could be meant, by what lines look like: they begin with a keyword or a
// closing brace, and what opens a block ends its line.
bool couldBeSwapped(const SourceFile& file, const SourceToken& first, const SourceToken& second,
                    const SourceToken& next) {
    const std::uint16_t one = scanned(file, first), other = scanned(file, second);
    if (first.isMissing || second.isMissing || one == other || other == SourceToken::endOfFile)
        return false;
    if (second.isFirstOnLine)
        return (isOpener(one) && braces[other]) ||
               (one == T::RIGHT && !braces[other] && !first.isFirstOnLine) ||
               (isOpener(one) && !isWord(other));
    if (braces[one] && braces[other])
        return false;
    if (one == T::LEFT)
        return next.isFirstOnLine;
    return !first.isFirstOnLine || (isOpener(other) && !isOpener(one)) || other == T::RIGHT;
}

// Some tokens around a mismatch, tried in other orders.
class Trials {
public:
    Trials(const SourceFile& file, const std::vector<SourceToken>& tokens,
           const MismatchPlace& mismatch)
        : file_(file), tokens_(tokens), mismatch_(mismatch),
          end_(std::min(mismatch.token + farEnough + 1, tokens.size() - 1)) {}

    std::size_t size() const { return end_ - mismatch_.declaration; }

    // If reading goes on once the tokens at `place` and behind it have changed places: how many
    // keywords are only names then.
    std::optional<std::size_t> demotedBy(std::size_t place) const {
        if (place < mismatch_.declaration || place + 2 >= tokens_.size() ||
            !couldBeSwapped(file_, tokens_[place], tokens_[place + 1], tokens_[place + 2]))
            return std::nullopt;
        std::vector<SourceToken> trial = copy();
        const std::size_t own = place - mismatch_.declaration;
        exchange(file_, trial, own);
        for (std::size_t i : {own, own + 1})
            if (isDemoted(trial[i]))
                return std::nullopt;
        const std::size_t first = std::min(place, mismatch_.token), last = lastWanted(place);
        for (const MismatchPlace& found : mismatchesOf(trial)) {
            const std::size_t token = found.token + mismatch_.declaration;
            if (first <= token && token <= last)
                return std::nullopt;
        }
        return std::ranges::count_if(trial, [&](const auto& token) { return isDemoted(token); });
    }

    std::size_t demotedNow() const {
        return std::ranges::count_if(copy(), [&](const auto& token) { return isDemoted(token); });
    }

    // They change places, and what follows on their line is told anew from keywords.
    static void exchange(const SourceFile& file, std::vector<SourceToken>& tokens,
                         std::size_t place) {
        std::swap(tokens[place].span, tokens[place + 1].span);
        std::swap(tokens[place].type, tokens[place + 1].type);
        std::size_t begin = place, end = place + 2;
        while (begin > 0 && place - begin < longestLine && !tokens[begin].isFirstOnLine)
            --begin;
        while (end < tokens.size() && end - place < longestLine && !tokens[end].isFirstOnLine)
            ++end;
        std::vector<SourceToken> before;
        if (begin > 0)
            before.push_back(tokens[begin - 1]);
        const std::size_t kept = before.size();
        for (std::size_t i = begin; i < std::min(end + 1, tokens.size()); ++i) {
            SourceToken token = tokens[i];
            token.type = classify(scanned(file, token), token.isFirstOnLine, before);
            before.push_back(token);
        }
        for (std::size_t i = begin; i < end; ++i)
            tokens[i].type = before[i - begin + kept].type;
    }

private:
    // The token up to which all has to fit: the first of the next line, but for a line that is
    // wrong by itself.
    std::size_t lastWanted(std::size_t place) const {
        std::size_t last = std::max(place + 2, mismatch_.token + 1);
        while (last < end_ && !tokens_[last].isFirstOnLine)
            ++last;
        const std::uint16_t type = scanned(file_, tokens_[last]);
        const bool isCutOff = last == end_ && type != SourceToken::endOfFile;
        const bool beginsRight =
            isOpener(type) || type == T::RIGHT || type == SourceToken::endOfFile;
        return isCutOff || !beginsRight ? last - 1 : last;
    }

    static constexpr std::size_t longestLine = 1000; // tokens; beyond, nobody can say

    bool isDemoted(const SourceToken& token) const {
        return token.type == T::NAME && isWord(scanned(file_, token));
    }

    std::vector<SourceToken> copy() const {
        const auto begin = tokens_.begin();
        std::vector<SourceToken> some(begin + static_cast<std::ptrdiff_t>(mismatch_.declaration),
                                      begin + static_cast<std::ptrdiff_t>(end_));
        some.push_back(tokens_.back());
        return some;
    }

    std::vector<MismatchPlace> mismatchesOf(std::vector<SourceToken>& tokens) const {
        Tree ignored;
        Diagnostics unheard;
        TokenCursor cursor(tokens);
        Recovery recovery(file_, ignored, unheard);
        Unheard listener;
        TheoryParser parser(nullptr);
        parser.attach(cursor, listener, recovery);
        parser.file();
        return recovery.mismatches();
    }

    const SourceFile& file_;
    const std::vector<SourceToken>& tokens_;
    const MismatchPlace& mismatch_;
    const std::size_t end_; // of the tokens that are tried
};

Diagnostic reportFor(const SourceFile& file, const SourceToken& first, const SourceToken& second) {
    const std::string one = quoted(file, first), other = quoted(file, second);
    if (second.isFirstOnLine)
        return swappedWords.at(second.span, one, other)
            .label(first.span, "belongs behind it")
            .helping("let them change places");
    return swappedWords.at({first.span.begin, second.span.end}, one, other)
        .helping(fmt::format("write `{} {}`", other, one))
        .fix(first.span, file.text(second.span).str())
        .fix(second.span, file.text(first.span).str());
}

} // namespace

bool exchangeSwapped(const SourceFile& file, std::vector<SourceToken>& tokens,
                     const MismatchPlace& mismatch, std::size_t& budget, Diagnostics& out) {
    const Trials trials(file, tokens, mismatch);
    std::size_t best = trials.demotedNow(), bestPlace = tokens.size();
    for (const int offset : {-1, 0, -2, 1}) {
        const std::size_t place = mismatch.token + static_cast<std::size_t>(offset);
        if (place > tokens.size() || trials.size() > budget)
            continue;
        budget -= trials.size();
        const std::optional<std::size_t> demoted = trials.demotedBy(place);
        if (demoted && (*demoted < best || (*demoted == best && bestPlace == tokens.size()))) {
            best = *demoted;
            bestPlace = place;
        }
    }
    if (bestPlace == tokens.size())
        return false;
    out.push_back(reportFor(file, tokens[bestPlace], tokens[bestPlace + 1]));
    Trials::exchange(file, tokens, bestPlace);
    return true;
}

} // namespace theory::syntax
