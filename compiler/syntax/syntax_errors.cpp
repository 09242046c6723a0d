// Words what the parser could not read.
#include "syntax/syntax_errors.h"

#include "support/suggest.h"
#include "syntax/advice.h"
#include "syntax/classify.h"
#include "syntax/expected.h"
#include "syntax/vocabulary.h"

namespace theory::syntax {
namespace {

using T = TheoryParser;

const DiagnosticKind<std::string, std::string> missingPart{
    {
        .name = "missing-part",
        .code = "S010",
        .why =
            "Each keyword is followed by something: a name, a text, a source. Where it is left out "
            "nobody can tell what the line is about.",
        .bad = "cmoc 1 {\n  context\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
        .good = "cmoc 1 {\n  context \"A calm ward\"\n  mechanism \"Trust\"\n  outcome "
                "\"Attendance\"\n}\n",
    },
    "{} is missing after `{}`"};

const DiagnosticKind<std::string, std::string> unexpectedWord{
    {
        .name = "unexpected-word",
        .code = "S011",
        .why = "The line cannot be read as it stands: a word or sign is in the place of another.",
        .bad = "link conflict trust\n",
        .good = "context conflict\noutcome trust\nlink conflict decreases trust\n",
    },
    "`{}` stands where {} is due"};

const DiagnosticKind<std::string> reservedWord{
    {
        .name = "reserved-word",
        .code = "S012",
        .why = "The small words that stand beside names, such as `more`, `no` and `possibly`, are "
               "never "
               "names themselves: `less no` could not be understood.",
        .bad = "context low \"Low staffing\"\n",
        .good = "context low_staffing \"Low staffing\"\n",
    },
    "`{}` is a reserved word and cannot be a name"};

const DiagnosticKind<std::string> keyWithoutAt{
    {
        .name = "key-without-at",
        .code = "S013",
        .why = "A citation begins with `@` and the source's key, as in Pandoc and in reference "
               "managers, "
               "so that sources are never mistaken for constructs.",
        .bad = "source smith2010\ncontext calm {\n  supported by smith2010 p. 3\n}\n",
        .good = "source smith2010\ncontext calm {\n  supported by @smith2010 p. 3\n}\n",
    },
    "the source `{}` is cited without its `@`"};

const DiagnosticKind<std::string, std::string> missingComma{
    {
        .name = "missing-comma",
        .code = "S014",
        .why = "Things that stand together are separated by commas, or joined by `and` or `or`.",
        .bad = "context calm\ncontext quiet\ncmoc 1 {\n  context calm quiet\n"
               "  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
        .good = "context calm\ncontext quiet\ncmoc 1 {\n  context calm, quiet\n"
                "  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
    },
    "`{}` follows `{}` without a comma"};

const DiagnosticKind<std::string, std::string> unknownWord{
    {
        .name = "unknown-property",
        .code = "S015",
        .why = "Every line of a block begins with a word that says what it is: a slot such as "
               "`mechanism`, evidence such as `supported by`, a property such as `kind`.",
        .bad = "mechanism trust {\n  knd mindset\n}\n",
        .good = "mechanism trust {\n  kind mindset\n}\n",
    },
    "there is no {} `{}`"};

const DiagnosticKind<std::string, std::string> misplacedWord{
    {
        .name = "misplaced-word",
        .code = "S016",
        .why =
            "Declarations stand at the outer level of a file or in a section; slots, evidence and "
            "properties stand in the block of what they speak of.",
        .bad = "supported by @smith2010\n",
        .good = "source smith2010\ncontext calm {\n  supported by @smith2010\n}\n",
    },
    "`{}` does not belong {}"};

const DiagnosticKind<> ownerlessBlock{
    {
        .name = "ownerless-block",
        .code = "S017",
        .why = "A block belongs to the declaration whose line opens it.",
        .bad = "{\n  kind mindset\n}\n",
        .good = "mechanism trust {\n  kind mindset\n}\n",
    },
    "there is no declaration that this block could belong to"};

const DiagnosticKind<std::string> severalWords{
    {
        .name = "several-words",
        .code = "S020",
        .why = "A name is a single word, as in `busy_ward`. Whatever takes several words stands in "
               "quotation marks, so that it is clear where it ends.",
        .bad = "context busy ward \"A busy ward\"\n",
        .good = "context busy_ward \"A busy ward\"\n",
    },
    "`{}` is more than one word"};

std::string quoted(const Mismatch& mismatch, const SourceToken& token) {
    return quoted(mismatch.file, token);
}

std::string placeWords(std::size_t rule) {
    switch (rule) {
    case T::RuleFile:
        return "at the outer level of a file";
    case T::RuleSection:
        return "directly in a section";
    default:
        return "in this block";
    }
}

// Nothing follows on the line, or what follows begins something else.
bool nothingFollows(const SourceToken& found) {
    return found.isFirstOnLine || found.type == T::RIGHT || found.type == SourceToken::endOfFile ||
           found.type == T::LEFT;
}

bool isReserved(const SourceToken& token) {
    switch (token.type) {
    case T::PENDING:
    case T::AND:
    case T::OR:
    case T::NOT:
    case T::DIRECTION:
    case T::HEDGE:
        return true;
    default:
        return false;
    }
}

bool isName(const SourceToken& token) {
    return token.type == T::NAME || token.type == T::QUALIFIED;
}

bool isNumber(const SourceToken& token) {
    return token.type == T::NUMBER || token.type == T::NUMBERED || token.type == T::RANGE;
}

bool isStatementOf(const Mismatch& mismatch, std::initializer_list<std::size_t> openers) {
    return std::ranges::find(openers, mismatch.opener.type) != openers.end();
}

bool isOutside(const Mismatch& mismatch) {
    return mismatch.rule == T::RuleFile || mismatch.rule == T::RuleSection;
}

// Whether the line takes a text, and only lacks its marks.
bool takesText(const Mismatch& mismatch) {
    return isStatementOf(mismatch, {T::RELATION, T::EXPLAINED}) ||
           (mismatch.opener.type == T::PROPERTY &&
            mismatch.file.text(mismatch.opener.span) != "tag");
}

bool isDeclaration(const Mismatch& mismatch) {
    return mismatch.opener.type >= T::THEORY && mismatch.opener.type <= T::SOURCE;
}

Diagnostic wordsOf(const Mismatch& mismatch) {
    const SourceFile& file = mismatch.file;
    Span words = restOfWords(file, mismatch.before.span);
    std::string better = '"' + file.text(words).str() + '"';
    if (!takesText(mismatch)) {
        const llvm::StringRef name = file.text(words).split(':').first.rtrim();
        words.end = words.begin + static_cast<std::uint32_t>(name.size());
        better = name.str();
        std::ranges::replace(better, ' ', '_');
    }
    return severalWords.at(words, file.text(words).str())
        .helping(fmt::format("write `{}`", better))
        .suggest(words, better);
}

// Two words beside each other: a comma is missing, or they are meant as one thing.
Diagnostic adjacent(const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    const std::string foundText = quoted(mismatch, found), beforeText = quoted(mismatch, before);
    if (isName(before) && (takesText(mismatch) || (isOutside(mismatch) && isDeclaration(mismatch))))
        return wordsOf(mismatch);
    const std::string lower = llvm::StringRef(foundText).lower();
    if (lower == "and" || lower == "or" || lower == "not")
        return unexpectedWord.at(found.span, foundText, "`,`, `and` or `or`")
            .helping(fmt::format("write `{}`", lower))
            .fix(found.span, lower);
    if (llvm::StringRef meant = directionMeantBy(beforeText); !meant.empty())
        return unexpectedWord.at(before.span, beforeText, "a construct or a direction")
            .helping(fmt::format(
                "write `{}`; directions are `more`, `less`, `high`, `low` and `no`", meant.str()))
            .suggest(before.span, meant.str());
    Diagnostic report = missingComma.at(found.span, foundText, beforeText);
    const bool isDirection = found.type == T::DIRECTION || found.type == T::HEDGE;
    const bool leadsToNothing =
        next.isFirstOnLine || (!isName(next) && next.type != T::TEXT && next.type != T::DIRECTION);
    if (isDirection && leadsToNothing)
        return report.helping(fmt::format("write `{}` before `{}`", foundText, beforeText));
    return report.helping("write a comma between them")
        .suggest({before.span.end, before.span.end}, ",");
}

// What follows the word before on its line could be the next member of a list.
bool continuesList(const Mismatch& mismatch) {
    const SourceToken &before = mismatch.before, &found = mismatch.found;
    if (found.isFirstOnLine)
        return false;
    const bool isUse = isName(found) || found.type == T::DIRECTION || found.type == T::HEDGE;
    if (isStatementOf(mismatch, {T::STANCE, T::REPORTED}))
        return found.type == T::KEY;
    if (isStatementOf(mismatch, {T::FEEDS, T::UNRELATED, T::FROM, T::SELECTION}))
        return (isName(found) || isNumber(found)) && (isName(before) || isNumber(before)) &&
               !mismatch.file.text(before.span).equals_insensitive("cmoc");
    const bool isSlot = opensStatement(mismatch.opener.type) && !isDeclaration(mismatch);
    if (before.type == T::TEXT)
        return found.type == T::TEXT || (isUse && (isSlot || !isOutside(mismatch)));
    const bool isPartOfName = isNumber(found) && isOutside(mismatch) && isDeclaration(mismatch);
    return isName(before) && (isUse || isPartOfName);
}

std::string placeFor(const Mismatch& mismatch) {
    const std::size_t found = mismatch.found.type;
    if (found == T::STREAM && mismatch.rule != T::RuleStream)
        return "put it into a flow: `flow selection { stream … }`";
    if (found == T::THEORY || found == T::IMPORT)
        return "move it to the outer level of a file";
    if ((found >= T::CONSTRUCT && found <= T::SOURCE) || found == T::STREAM)
        return "move it out of this block";
    return "move it into the block, between `{` and `}`, of what it speaks of";
}

} // namespace

std::string quoted(const SourceFile& file, const SourceToken& token) {
    if (token.type == SourceToken::endOfFile)
        return "the end of the file";
    llvm::StringRef text = file.text(token.span);
    if (token.type != T::TEXT || text.size() <= 24)
        return text.str();
    llvm::StringRef start = text.take_front(20);
    while (!start.empty() && (start.back() & 0xC0) == 0x80)
        start = start.drop_back();
    return (start.drop_back(static_cast<unsigned char>(start.back()) >= 0xC0) + "…\"").str();
}

Diagnostic unexpected(const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    const std::string foundText = quoted(mismatch, found);
    if (expected[T::KEY] && !nothingFollows(found) && isName(found))
        return keyWithoutAt.at(found.span, foundText)
            .helping(fmt::format("write `@{}`", foundText))
            .suggest(found.span, "@" + foundText);
    if (expected[T::LEFT] && isName(before) && isName(found) && !found.isFirstOnLine)
        return wordsOf(mismatch);
    const bool isTitle =
        found.type == T::TEXT && expected[T::NAME] && !expected[T::TEXT] && rule != T::RuleCmocs;
    if (nothingFollows(found) || isTitle) {
        const Span after{before.span.end, before.span.end};
        Diagnostic report =
            missingPart.at(after, expectedWords(expected, rule), quoted(mismatch, before));
        if (isTitle)
            report.help = "write a short name before the text";
        else if (before.type == T::COMMA)
            report.helping("leave the `,` out, or put another one behind it")
                .suggest(before.span, "");
        else if (expected[T::LEFT])
            report.help = "put what belongs to it between `{` and `}`";
        else if (expected[T::TEXT] && !expected[T::NAME])
            report.help = "write it in quotation marks, \"like this\"";
        return report;
    }
    const bool isValue = rule == T::RuleValue || rule == T::RuleLiteral || rule == T::RuleProperty;
    if (expected[T::NAME] && isReserved(found) && !isValue)
        return reservedWord.at(found.span, foundText)
            .helping(found.type == T::HEDGE && before.type == T::DIRECTION
                         ? fmt::format("write `{} {}`", foundText, quoted(mismatch, before))
                     : found.type == T::DIRECTION
                         ? "choose a longer name, such as `" + foundText + "_staffing`"
                         : "choose another name");
    return advised(unexpectedWord.at(found.span, foundText, expectedWords(expected, rule)),
                   mismatch);
}

Diagnostic notAMember(const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    const std::string foundText = quoted(mismatch, found);
    std::vector<std::string> words;
    if (isName(found))
        words = expectedKeywords(expected, vocabulary);
    Nearest nearest(foundText);
    for (const std::string& word : words)
        nearest.offer(word);
    const bool isMisspelt =
        nearest.result() && !next.isFirstOnLine && (next.type == T::TEXT || !takesText(mismatch));
    if (continuesList(mismatch) && !isMisspelt)
        return adjacent(mismatch);
    if (isName(found)) {
        Diagnostic report = unknownWord.at(
            found.span, isOutside(mismatch) ? "declaration" : "property or clause", foundText);
        if (auto word = nearest.result(); word && adviceForWord(foundText).empty())
            report.helping(fmt::format("write `{}`", word->str())).suggest(found.span, word->str());
        return advised(std::move(report), mismatch);
    }
    if (opensStatement(found.type))
        return misplacedWord.at(found.span, foundText, placeWords(rule))
            .helping(placeFor(mismatch));
    if (found.type == T::LEFT)
        return ownerlessBlock.at(found.span);
    return advised(unexpectedWord.at(found.span, foundText, "a declaration or a clause"), mismatch);
}

} // namespace theory::syntax
