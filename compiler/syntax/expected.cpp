// Words what the grammar would have gone on with.
#include "syntax/expected.h"

#include "syntax/vocabulary.h"

namespace theory::syntax {
namespace {

using T = TheoryParser;

template <typename Words>
void append(const Words& words, std::vector<std::string>& out) {
    for (llvm::StringRef word : words)
        if (!word.empty())
            out.push_back(word.split(' ').first.str());
}

} // namespace

std::string expectedWords(const TokenSet& expected, std::size_t rule) {
    if (rule == T::RuleScale && expected[T::RIGHT])
        return "`<`, `|` or `}`";
    if (expected[T::RIGHT])
        return "`}`";
    if (expected[T::KEY] && !expected[T::NAME])
        return "a source, such as `@smith2010`,";
    if (expected[T::VERB])
        return "`increases`, `decreases`, `enables`, `blocks` or `moderates`";
    if (expected[T::NUMBERED] && (rule == T::RuleConfiguration || rule == T::RuleObservedCase ||
                                  rule == T::RuleRecommendation))
        return "a number or a name";
    if (rule == T::RuleRippled)
        return "a CMOC or a text in quotation marks";
    if (rule == T::RuleRefinement)
        return "a file, a source or a CMOC";
    if (rule == T::RuleVerdict && expected[T::NAME] && !expected[T::TEXT])
        return "`affirmed`, `refined` or `refuted`";
    if (rule == T::RuleJudged || (rule == T::RuleVerdict && expected[T::NAME]))
        return "a CMOC or a construct of the earlier theory";
    if (rule == T::RuleCmocs)
        return "a CMOC";
    if (rule == T::RuleSlot && expected[T::OUTCOME])
        return "`mechanism`, `outcome` or another role";
    if (rule == T::RuleImported)
        return "the file or library to import";
    if (rule == T::RulePlace)
        return "a case";
    if (rule == T::RuleRelation && expected[T::NAME])
        return "a theory or a construct";
    if (rule == T::RuleAllow && expected[T::NAME])
        return "the name of a warning";
    if (rule == T::RuleSource && expected[T::KEY])
        return "a key";
    if (rule == T::RulePoint && expected[T::DIRECTION])
        return "a level, such as `high` or `low`,";
    if (rule == T::RuleShift && expected[T::ALONG])
        return "`along` and a scale";
    if (rule == T::RuleShift && expected[T::QUALIFIED])
        return "a scale";
    if (expected[T::AT])
        return "`at`";
    if (rule == T::RuleGrade)
        return "a grade, such as `moderate`,";
    if (rule == T::RuleValue || rule == T::RuleLiteral || rule == T::RuleRemark)
        return "a value";
    if (expected[T::NAME] && expected[T::TEXT])
        return "a construct";
    if (expected[T::NAME])
        return "a name";
    if (expected[T::TEXT])
        return "a text in quotation marks";
    if (expected[T::NUMBER])
        return "a number";
    if (expected[T::BY])
        return "`by`";
    if (expected[T::OF] && !expected[T::NAME])
        return "`of`";
    if (expected[T::IN])
        return "`in`";
    if (expected[T::TO])
        return "`to`";
    if (expected[T::CLOSE])
        return "`)`";
    if (expected[T::LEFT])
        return "`{`";
    return "something else";
}

std::vector<std::string> wordsOf(std::size_t type, const antlr4::dfa::Vocabulary& vocabulary) {
    std::vector<std::string> words;
    switch (type) {
    case T::PROPERTY:
        append(propertyWords, words);
        break;
    case T::RELATION:
        append(relationWords, words);
        break;
    case T::STANCE:
        append(stanceWords, words);
        break;
    case T::FINDING:
        append(findingWords, words);
        break;
    case T::VERB:
        append(verbWords, words);
        break;
    case T::DIRECTION:
        append(directionWords, words);
        break;
    case T::HEDGE:
        append(hedgeWords, words);
        break;
    case T::GROUPING:
        append(groupingWords, words);
        break;
    case T::SELECTION:
        words = {"show", "hide"};
        break;
    case T::REACH:
        words = {"upstream", "downstream"};
        break;
    default:
        words.push_back(llvm::StringRef(vocabulary.getLiteralName(type)).trim('\'').str());
    }
    return words;
}

std::vector<std::string> expectedKeywords(const TokenSet& expected,
                                          const antlr4::dfa::Vocabulary& vocabulary) {
    // Short and common: too many names are near them to be told from misspelt ones.
    const TokenSet notOffered{T::VERB, T::DIRECTION, T::HEDGE, T::GROUPING, T::SELECTION, T::REACH};
    std::vector<std::string> words;
    for (std::size_t type = T::THEORY; type <= T::HEDGE; ++type)
        if (expected[type] && !notOffered[type])
            for (std::string& word : wordsOf(type, vocabulary))
                words.push_back(std::move(word));
    return words;
}

} // namespace theory::syntax
