// Tries changes with the parser itself.
#include "syntax/mending.h"

#include "syntax/classify.h"
#include "syntax/scan.h"
#include "syntax/syntax_errors.h"

#include "llvm/ADT/StringExtras.h"

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

const DiagnosticKind<std::string> doubledWord{
    {
        .name = "doubled-word",
        .code = "S022",
        .why = "A word that is written twice in a row is usually left over from an edit, and the "
               "line cannot be read with it.",
        .bad = "context context busy \"A busy home\"\n",
        .good = "context busy \"A busy home\"\n",
    },
    "`{}` is written twice"};

const DiagnosticKind<std::string> surplusSign{
    {
        .name = "surplus-sign",
        .code = "S027",
        .why = "Nothing stands between a word, its name and its text. A colon says what something "
               "is an instance of, `mechanism trust : confidence`, and a comma that another one of "
               "the same kind follows.",
        .bad = "context calm: \"A calm ward\"\n",
        .good = "context calm \"A calm ward\"\n",
    },
    "no `{}` is needed here"};

// How far reading has to go on, in tokens, to show that a change is right, if the line
// does not end before.
constexpr std::size_t farEnough = 8;

const TokenSet braces{T::LEFT, T::RIGHT};

class Unheard final : public RuleListener {
public:
    void entered(std::size_t) override {}
    void exited(antlr4::ParserRuleContext&, std::size_t) override {}
};

// What the scanner makes of it, before its place decides whether it is a keyword. One with a
// capital letter has been taken for a keyword since.
std::uint16_t scanned(const SourceFile& file, const SourceToken& token) {
    if (token.type == T::TEXT || token.type == SourceToken::endOfFile)
        return token.type;
    const llvm::StringRef text = file.text(token.span);
    const std::uint16_t type = text.empty() ? token.type : scan(text.begin(), text.end()).type;
    return type == T::NAME && isWord(token.type) ? token.type : type;
}

bool areEqual(const SourceFile& file, const SourceToken& first, const SourceToken& second) {
    const std::uint16_t type = scanned(file, first);
    return !first.isMissing && !second.isMissing && !second.isFirstOnLine && !braces[type] &&
           file.text(first.span) == file.text(second.span);
}

// `context calm: "A calm ward"`, `outcome: trust`, `cmoc 1: {`.
bool couldBeSurplus(const SourceFile& file, const SourceToken& sign, const SourceToken& next) {
    const std::uint16_t type = scanned(file, sign), after = scanned(file, next);
    return !next.isFirstOnLine && !next.isMissing &&
           (type == T::COLON ||
            (type == T::COMMA && (after == T::TEXT || after == T::LEFT || after == T::NAME)));
}

// Whether the other order could be meant, by what lines look like: they begin with a keyword or a
// closing brace, and what opens a block ends its line.
bool couldBeSwapped(const SourceFile& file, const SourceToken& first, const SourceToken& second,
                    const SourceToken& next) {
    const std::uint16_t one = scanned(file, first), other = scanned(file, second);
    if (first.isMissing || second.isMissing || one == other || other == SourceToken::endOfFile)
        return false;
    if (second.isFirstOnLine)
        return (opensStatement(one) && braces[other]) ||
               (one == T::RIGHT && !braces[other] && !first.isFirstOnLine) ||
               (opensStatement(one) && !isWord(other));
    if (braces[one] && braces[other])
        return false;
    if (one == T::LEFT)
        return next.isFirstOnLine;
    return !first.isFirstOnLine || (opensStatement(other) && !opensStatement(one)) ||
           other == T::RIGHT || (one == T::NUMBER && other == T::NAME);
}

// A small change of the tokens from `place` on.
struct Change {
    enum Kind : std::uint8_t {
        DropSign,   // the token, a colon or comma
        DropDouble, // the token, which the next one repeats
        Swap        // the token and the next one change places
    };

    std::size_t place;
    Kind kind;
};

// What stands on the line of the change is told anew from keywords.
void carryOut(const SourceFile& file, const Change& change, std::vector<SourceToken>& tokens) {
    constexpr std::size_t longestLine = 1000; // tokens; beyond, nobody can say
    const std::size_t place = change.place;
    if (change.kind != Change::Swap) {
        tokens[place + 1].isFirstOnLine |= tokens[place].isFirstOnLine;
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(place));
    } else {
        std::swap(tokens[place].span, tokens[place + 1].span);
        std::swap(tokens[place].type, tokens[place + 1].type);
    }
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
    for (std::size_t i = begin; i < std::min(end, tokens.size()); ++i)
        tokens[i].type = before[i - begin + kept].type;
}

// Some tokens around a mismatch, tried with changes.
class Trials {
public:
    Trials(const SourceFile& file, const std::vector<SourceToken>& tokens,
           const MismatchPlace& mismatch)
        : file_(file), tokens_(tokens), mismatch_(mismatch),
          near_(
              std::max(mismatch.declaration, mismatch.token - std::min(mismatch.token, farEnough))),
          end_(std::min(mismatch.token + farEnough + 1, tokens.size() - 1)) {}

    std::size_t size() const { return end_ - mismatch_.declaration; }

    bool isWorthTrying(const Change& change) const {
        const std::size_t place = change.place;
        if (place < mismatch_.declaration || place + 2 >= tokens_.size())
            return false;
        const SourceToken &first = tokens_[place], &second = tokens_[place + 1];
        switch (change.kind) {
        case Change::DropSign:
            return couldBeSurplus(file_, first, second);
        case Change::DropDouble:
            return areEqual(file_, first, second);
        case Change::Swap:
            return couldBeSwapped(file_, first, second, tokens_[place + 2]) &&
                   !wouldJoinNumbers(place);
        }
        return false;
    }

    // Two numbers of two lines would be read as one with its thousands set apart.
    bool wouldJoinNumbers(std::size_t place) const {
        return place > 0 && tokens_[place - 1].type == T::NUMBER &&
               tokens_[place + 1].type == T::NUMBER && tokens_[place + 1].isFirstOnLine;
    }

    // If reading goes on after that change: how many keywords are only names then.
    std::optional<std::size_t> demotedBy(Change change) const {
        std::vector<SourceToken> trial = copy();
        const std::size_t first = std::min(change.place, mismatch_.token);
        const std::size_t last = lastWanted(change.place) - (change.kind != Change::Swap);
        change.place -= mismatch_.declaration;
        carryOut(file_, change, trial);
        for (std::size_t i : {change.place, change.place + 1})
            if (change.kind == Change::Swap && isDemoted(trial[i]))
                return std::nullopt;
        for (const MismatchPlace& found : mismatchesOf(trial)) {
            const std::size_t token = found.token + mismatch_.declaration;
            if (first <= token && token <= last)
                return std::nullopt;
        }
        return demotedIn(llvm::ArrayRef(trial).drop_front(near_ - mismatch_.declaration));
    }

    std::size_t demotedNow() const {
        return demotedIn(llvm::ArrayRef(tokens_).slice(near_, end_ - near_));
    }

private:
    // The token up to which all has to fit: the first of the next line, but for a line that is
    // wrong by itself.
    std::size_t lastWanted(std::size_t place) const {
        std::size_t last = std::min(std::max(place + 2, mismatch_.token + 1), end_);
        while (last < end_ && !tokens_[last].isFirstOnLine)
            ++last;
        const std::uint16_t type = scanned(file_, tokens_[last]);
        const bool isCutOff = last == end_ && type != SourceToken::endOfFile;
        const bool beginsRight =
            opensStatement(type) || type == T::RIGHT || type == SourceToken::endOfFile;
        return isCutOff || !beginsRight ? last - 1 : last;
    }

    std::size_t demotedIn(llvm::ArrayRef<SourceToken> some) const {
        return std::ranges::count_if(some, [&](const auto& token) { return isDemoted(token); });
    }

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
    const std::size_t near_; // in front of whatever a change can touch
    const std::size_t end_;  // of the tokens that are tried
};

Diagnostic reportFor(const SourceFile& file, const Change& change, const SourceToken& first,
                     const SourceToken& second) {
    const std::string one = quoted(file, first), other = quoted(file, second);
    if (change.kind == Change::DropSign)
        return surplusSign.at(first.span, one)
            .helping(fmt::format("leave the `{}` out", one))
            .fix(first.span, "");
    if (change.kind == Change::DropDouble)
        return doubledWord.at(second.span, one)
            .helping("leave one of them out")
            .fix({first.span.end, second.span.end}, "");
    if (second.isFirstOnLine)
        return swappedWords.at(second.span, one, other)
            .label(first.span, "belongs behind it")
            .helping("let them change places");
    // Signs may stand close to the words beside them, which would run together.
    const Span both{first.span.begin, second.span.end};
    const auto isSpace = [&](std::uint32_t place) {
        return llvm::isSpace(file.text({place, place + 1}).front());
    };
    const bool isFree = (both.begin == file.whole().begin || isSpace(both.begin - 1)) &&
                        (both.end == file.whole().end || isSpace(both.end));
    Diagnostic report =
        swappedWords.at(both, one, other).helping(fmt::format("write `{} {}`", other, one));
    if (isFree)
        report.suggest(both, (file.text(second.span) + " " + file.text(first.span)).str());
    return report;
}

} // namespace

bool mend(const SourceFile& file, std::vector<SourceToken>& tokens, const MismatchPlace& mismatch,
          std::size_t& budget, Diagnostics& out) {
    const Trials trials(file, tokens, mismatch);
    const std::size_t at = mismatch.token;
    std::optional<Change> best;
    std::size_t least = trials.demotedNow();
    for (const Change change :
         {Change{at, Change::DropSign}, Change{at - 1, Change::DropSign},
          Change{at - 1, Change::DropDouble}, Change{at - 2, Change::DropDouble},
          Change{at, Change::DropDouble}, Change{at - 1, Change::Swap}, Change{at, Change::Swap},
          Change{at - 2, Change::Swap}, Change{at + 1, Change::Swap}}) {
        if (change.place > at + 1 || !trials.isWorthTrying(change) || trials.size() > budget)
            continue;
        budget -= trials.size();
        const std::optional<std::size_t> demoted = trials.demotedBy(change);
        if (demoted && (*demoted < least || (*demoted == least && !best))) {
            least = *demoted;
            best = change;
        }
    }
    if (!best)
        return false;
    out.push_back(reportFor(file, *best, tokens[best->place], tokens[best->place + 1]));
    carryOut(file, *best, tokens);
    return true;
}

} // namespace theory::syntax
