// Tells keywords from names by where they stand.
#include "syntax/classify.h"

#include "syntax/token_set.h"

namespace theory::syntax {
namespace {

using T = TheoryParser;

const TokenSet openers{
    T::THEORY,    T::IMPORT,       T::CONSTRUCT,  T::CONTEXT,        T::MECHANISM,
    T::OUTCOME,   T::INTERVENTION, T::ACTOR,      T::SECTION,        T::CMOC,
    T::LINK,      T::FLOW,         T::CASE,       T::RECOMMENDATION, T::FINDING,
    T::TO,        T::FROM,         T::SOURCES,    T::SCALE,          T::APPRAISE,
    T::SHIFT,     T::CURVE,        T::TOWARDS,    T::SOURCE,         T::VIEW,
    T::SELECTION, T::GROUPING,     T::THEN,       T::TRIGGER,        T::RESOURCE,
    T::REASONING, T::FOR,          T::WHERE,      T::REGARDLESS,     T::SEEN,
    T::BECAUSE,   T::EXPLAINED,    T::RELATION,   T::FEEDS,          T::UNRELATED,
    T::STANCE,    T::REPORTED,     T::CONFIDENCE, T::ALLOW,          T::STREAM,
    T::PENDING,   T::RAMESES,      T::PROPERTY,   T::REFINES,        T::VERDICT};

const TokenSet canEndClause{
    T::NAME, T::QUALIFIED, T::NUMBER,  T::NUMBERED, T::RANGE, T::DATE,  T::TIME,
    T::KEY,  T::TEXT,      T::UNKNOWN, T::LEFT,     T::RIGHT, T::CLOSE, SourceToken::endOfFile};

const TokenSet reserved{T::THEN, T::PENDING, T::AND, T::OR, T::NOT, T::DIRECTION, T::HEDGE};
const TokenSet numbers{T::NUMBER, T::NUMBERED, T::RANGE, T::DATE, T::DOT};
const TokenSet awaitsNumber{T::UNIT, T::DOT};
const TokenSet partsOfLocator{T::KEY,   T::UNIT, T::DOT,  T::NUMBER, T::NUMBERED,
                              T::RANGE, T::DATE, T::TIME, T::COMMA,  T::TEXT};

std::uint16_t keywordIf(bool isKeyword, std::uint16_t word) {
    return isKeyword ? word : static_cast<std::uint16_t>(T::NAME);
}

// Whether a locator is going on at the end of `tokens`: `@key`, `@key p. 3`, `@key p. 3 "…",`.
// Only a citation has a block that a comma may follow.
bool isInLocator(const std::vector<SourceToken>& tokens) {
    for (std::size_t i = tokens.size(); i-- > 0;) {
        const std::uint16_t type = tokens[i].type;
        const std::uint16_t before = i == 0 ? SourceToken::endOfFile : tokens[i - 1].type;
        if (type == T::KEY || type == T::UNIT || (type == T::COMMA && before == T::RIGHT))
            return true;
        const bool isPart = partsOfLocator[type] || (type == T::NAME && awaitsNumber[before]);
        if (!isPart || (tokens[i].isFirstOnLine && before != T::COMMA))
            return false;
    }
    return false;
}

// `p` in `@key p. 12` is known by what comes after it: a number, a full stop, `S1`. First on a
// line it needs a full stop behind it or a comma before, lest a misspelt property is taken for one.
void findUnit(std::uint16_t scanned, bool isFirstOnLine, std::vector<SourceToken>& before) {
    if (isFirstOnLine || before.size() < 2)
        return;
    const bool followsComma = before[before.size() - 2].type == T::COMMA;
    const bool isSafe = before.back().type == T::NAME && (scanned == T::DOT || followsComma);
    if (before.back().isFirstOnLine && !isSafe)
        return;
    if (awaitsNumber[before[before.size() - 2].type])
        return; // `S1` in `@key table S1 p. 3`
    SourceToken& word = before.back();
    const bool numberFollows = numbers[scanned] && (isWord(word.type) || word.type == T::NAME);
    const bool nameFollows = scanned == T::NAME && word.type == T::NAME && !followsComma;
    if (!numberFollows && !nameFollows)
        return;
    std::vector<SourceToken>& tokens = before;
    SourceToken unit = tokens.back();
    tokens.pop_back();
    if (isInLocator(tokens))
        unit.type = T::UNIT;
    tokens.push_back(unit);
}

// The grades of a scale are any words: after a sign between them, or its opening brace.
bool isInScale(const std::vector<SourceToken>& before) {
    const auto type = [&](std::size_t back) {
        return back <= before.size() ? before[before.size() - back].type : SourceToken::endOfFile;
    };
    if (type(1) != T::LEFT)
        return type(1) == T::BELOW || type(1) == T::BAR;
    return type(3) == T::SCALE || (type(2) == T::TEXT && type(4) == T::SCALE);
}

// `unknown` in place of a number of papers; first on its line it is the line's own word.
bool isCount(std::uint16_t scanned, bool isFirstOnLine, const std::vector<SourceToken>& before) {
    if (scanned != T::UNKNOWN || isFirstOnLine || before.size() < 2)
        return false;
    const std::uint16_t last = before.back().type;
    return last == T::NAME || last == T::TEXT ||
           (last == T::TO && before[before.size() - 2].type == T::AMOUNTING);
}

// `along` behind the name of a shift, or behind its title.
bool isInShift(const std::vector<SourceToken>& before) {
    const auto isShift = [&](std::size_t back) {
        return back <= before.size() && before[before.size() - back].type == T::SHIFT;
    };
    return !isShift(1) && (isShift(2) || isShift(3));
}

// `at` behind the level in a point of a curve: at most a point's other words stand before that.
bool isInCurve(const std::vector<SourceToken>& before) {
    constexpr std::size_t longestPoint = 5; // `at very low, high`
    if (before.empty() || (before.back().type != T::NAME && before.back().type != T::DIRECTION))
        return false;
    for (std::size_t back = 2; back <= std::min(longestPoint, before.size()); ++back) {
        const std::uint16_t type = before[before.size() - back].type;
        if (type == T::CURVE || type == T::AT)
            return true;
    }
    return false;
}

// Words that say in a view what is selected, after `show` or a comma: `tag core`, `within 2 of`.
const TokenSet selectors{T::SECTION,   T::CMOC,    T::CONSTRUCT,    T::CONTEXT,
                         T::MECHANISM, T::OUTCOME, T::INTERVENTION, T::ACTOR,
                         T::PROPERTY,  T::REACH,   T::WITHIN};
const TokenSet partsOfSelection{T::NAME,    T::QUALIFIED, T::NUMBER, T::NUMBERED,
                                T::THROUGH, T::TEXT,      T::COMMA,  T::OF};

bool isSelector(std::uint16_t scanned, const std::vector<SourceToken>& before) {
    if (!selectors[scanned] || before.empty() ||
        (before.back().type != T::SELECTION && before.back().type != T::COMMA))
        return false;
    for (std::size_t i = before.size(); i-- > 0;)
        if (before[i].type == T::SELECTION)
            return true;
        else if (!partsOfSelection[before[i].type] && !selectors[before[i].type])
            return false;
    return false;
}

// `within 2 of`
bool followsSteps(std::uint16_t scanned, const std::vector<SourceToken>& before) {
    return scanned == T::OF && before.size() >= 2 && before.back().type == T::NUMBER &&
           before[before.size() - 2].type == T::WITHIN;
}

} // namespace

bool isWord(std::size_t type) { return type >= T::THEORY && type <= T::HEDGE; }

bool mayEndClause(std::uint16_t type) { return canEndClause[type]; }

bool followsItsLeader(std::uint16_t word, std::uint16_t leader) {
    switch (word) {
    case T::BY:
        return leader == T::STANCE || leader == T::EXPLAINED || leader == T::GROUPING;
    case T::IN:
        return leader == T::SEEN || leader == T::REPORTED;
    case T::OF:
        return leader == T::REGARDLESS || leader == T::REACH;
    case T::TO:
        return leader == T::UNRELATED || leader == T::AMOUNTING;
    case T::AMOUNTING:
        return leader == T::NUMBER || leader == T::NUMBERED || leader == T::UNKNOWN;
    default:
        return false;
    }
}

bool opensStatement(std::size_t type) { return type < TokenSet::size && openers[type]; }

std::uint16_t classify(std::uint16_t scanned, bool isFirstOnLine,
                       std::vector<SourceToken>& before) {
    findUnit(scanned, isFirstOnLine, before);
    if (!isWord(scanned) || reserved[scanned])
        return scanned;
    if (isInScale(before))
        return T::NAME;
    if (isSelector(scanned, before) || followsSteps(scanned, before))
        return scanned;
    const std::uint16_t last = before.empty() ? SourceToken::endOfFile : before.back().type;
    if (scanned == T::ALONG)
        return keywordIf(isInShift(before), scanned);
    if (scanned == T::AT)
        return keywordIf(isInCurve(before), scanned);
    if (scanned == T::VERB || scanned == T::AS)
        return keywordIf(canEndClause[last] && last != T::LEFT && last != T::RIGHT, scanned);
    if (openers[scanned])
        return keywordIf(isFirstOnLine || last == T::THEN || canEndClause[last] ||
                             followsItsLeader(scanned, last),
                         scanned);
    return keywordIf(followsItsLeader(scanned, last) || isCount(scanned, isFirstOnLine, before),
                     scanned);
}

} // namespace theory::syntax
