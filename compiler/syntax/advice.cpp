// Knows the habits.
#include "syntax/advice.h"

#include "support/suggest.h"
#include "syntax/classify.h"
#include "syntax/vocabulary.h"

namespace theory::syntax {
namespace {

using T = TheoryParser;

bool isNumber(const SourceToken& token) {
    return token.type == T::NUMBER || token.type == T::NUMBERED || token.type == T::RANGE;
}

bool isWordOrNumber(const SourceToken& token) {
    return token.type == T::NAME || token.type == T::QUALIFIED || isNumber(token);
}

bool isDeclaration(const SourceToken& token) {
    return token.type >= T::THEORY && token.type <= T::SOURCE;
}

// Whether what the line takes is separated by commas alone.
bool isListed(const SourceToken& opener) {
    return opener.type == T::SEEN || opener.type == T::FINDING || opener.type == T::TO ||
           opener.type == T::FROM || opener.type == T::SELECTION;
}

std::string quotedWords(llvm::StringRef words) { return '"' + words.str() + '"'; }

// `supported by @key (p. 3)`, `@key, page 3`, `@key "extract" p. 3`.
bool adviseCitation(Diagnostic& report, const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    if (opener.type != T::STANCE && opener.type != T::REPORTED)
        return false;
    if (found.type == T::OPEN)
        report.help = "write the place behind the key without parentheses: `@smith2010 p. 3`";
    else if (before.type == T::TEXT && !found.isFirstOnLine &&
             (isNumber(next) || next.type == T::DOT))
        report.help = "write the place before the words quoted from it: `@smith2010 p. 3 \"…\"`";
    else if (before.type == T::KEY && isNumber(found))
        report.help = fmt::format("say what is numbered so: `{} p. {}`",
                                  file.text(before.span).str(), file.text(found.span).str());
    else if (found.type == T::AND || found.type == T::OR)
        report.helping("write a comma").fix(found.span, ",");
    else if (expected[T::KEY] && found.type == T::TEXT)
        report.help =
            "declare the source, `source smith2010 \"…\"`, and cite it by its key: `@smith2010`";
    else
        return false;
    return true;
}

bool adviseDeclaration(Diagnostic& report, const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    const bool isOwnLine = rule == T::RuleFile || rule == T::RuleSection ||
                           rule == T::RuleConstruct || rule == T::RuleSource ||
                           rule == T::RuleConfiguration || rule == T::RuleHeader;
    if (!isDeclaration(opener) || !isOwnLine || found.isFirstOnLine)
        return false;
    llvm::StringRef word = file.text(opener.span);
    if (expected[T::NAME] && isNumber(found))
        report.help = "begin the name with a letter";
    else if (opener.type == T::SOURCE && found.type == T::COLON && isWordOrNumber(next))
        report
            .helping(fmt::format("write `@` before a key with such signs in it: `source @{}:{}`",
                                 file.text(before.span).str(), file.text(next.span).str()))
            .fix({before.span.begin, before.span.begin}, "@");
    else if (found.type == T::COMMA && next.type == T::TEXT)
        report.helping("leave the `,` out").fix(found.span, "");
    else if (found.type == T::COMMA && opener.type != T::LINK)
        report.help =
            fmt::format("declare one thing at a time, each on a line with `{}`", word.str());
    else
        return false;
    return true;
}

// `std.trust` or `"actors.theory"` where a declaration would begin.
bool adviseImport(Diagnostic& report, const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    const llvm::StringRef text = file.text(found.span);
    const bool isLibrary = found.type == T::QUALIFIED && text.starts_with("std.");
    const bool isFile = found.type == T::TEXT && text.ends_with(".theory\"");
    if (rule != T::RuleFile || (!isLibrary && !isFile))
        return false;
    report.helping(fmt::format("write `import {}`", text.str()))
        .suggest({found.span.begin, found.span.begin}, "import ");
    return true;
}

// Verbs of prose, and what links have for them.
constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral> verbsOfProse[] = {
    {"improves", "write `increases`"},
    {"raises", "write `increases`"},
    {"enhances", "write `increases`"},
    {"strengthens", "write `increases`"},
    {"promotes", "write `increases`"},
    {"supports", "write `increases` or `enables`"},
    {"facilitates", "write `enables`"},
    {"allows", "write `enables`"},
    {"reduces", "write `decreases`"},
    {"lowers", "write `decreases`"},
    {"weakens", "write `decreases`"},
    {"prevents", "write `blocks`"},
    {"inhibits", "write `decreases` or `blocks`"},
    {"hinders", "write `decreases` or `blocks`"},
    {"causes", "say in which direction: `increases` or `decreases`"},
    {"leads", "say in which direction: `increases` or `decreases`"},
    {"affects", "say in which direction: `increases` or `decreases`"},
    {"influences", "say in which direction: `increases` or `decreases`"},
};

bool adviseVerb(Diagnostic& report, const Mismatch& mismatch) {
    if (!mismatch.expected[T::VERB])
        return false;
    for (const auto& [said, advice] : verbsOfProse)
        if (mismatch.file.text(mismatch.found.span).equals_insensitive(said)) {
            report.help = advice.str();
            return true;
        }
    Nearest nearest(mismatch.file.text(mismatch.found.span));
    for (llvm::StringRef word : verbWords)
        nearest.offer(word);
    if (auto verb = nearest.result())
        report.helping(fmt::format("write `{}`", verb->str()))
            .suggest(mismatch.found.span, verb->str());
    return nearest.result().has_value();
}

// `{ low, moderate, high }`
bool adviseScale(Diagnostic& report, const Mismatch& mismatch) {
    if (mismatch.rule != T::RuleScale || mismatch.found.type != T::COMMA)
        return false;
    report.help = "write `<` between the grades of an order, and `|` between kinds";
    return true;
}

// Numbers that nobody knows, reasons without quotation marks, commas between the lines of a flow.
bool adviseFlow(Diagnostic& report, const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    if (rule == T::RuleParts && isWordOrNumber(found) && isNumber(next)) {
        const std::string better = quotedWords(file.text(found.span));
        report.helping(fmt::format("put it in quotation marks: `{}`", better))
            .suggest(found.span, better);
        return true;
    }
    const std::string word = file.text(found.span).lower();
    const bool isUnknown = word == "unknown" || word == "not_known" || word == "not_reported";
    if (rule == T::RuleCount && isUnknown) {
        report.helping("write `unknown`").fix(found.span, "unknown");
        return true;
    }
    const bool isInFlow = rule == T::RuleFlow || rule == T::RuleStream;
    if (isInFlow && found.type == T::OPEN && isNumber(before)) {
        report.help =
            fmt::format("write reasons in braces, each with its number: `{} {{ \"…\" {} }}`",
                        file.text(before.span).str(), file.text(before.span).str());
        return true;
    }
    if (rule != T::RuleCount || before.type != T::COMMA)
        return false;
    report.helping("leave the `,` out").fix(before.span, "");
    return true;
}

bool adviseSign(Diagnostic& report, const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    const bool isSurplus = found.type == T::COMMA && expected[T::NAME] && before.type != T::COMMA;
    if (found.type != T::COLON && found.type != T::DOT && !isSurplus)
        return false;
    report.helping(fmt::format("leave the `{}` out", file.text(found.span).str()))
        .suggest(found.span, "");
    return true;
}

// `because trust matters`: a text without its marks.
bool adviseText(Diagnostic& report, const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    const bool isValue = rule == T::RuleValue || rule == T::RuleLiteral || rule == T::RuleProperty;
    if (!expected[T::TEXT] || (expected[T::NAME] && !isValue) ||
        !(isWordOrNumber(found) || isWord(found.type)))
        return false;
    const Span words = restOfWords(file, found.span);
    report.helping(fmt::format("put it in quotation marks: `{}`", quotedWords(file.text(words))))
        .suggest(words, quotedWords(file.text(words)));
    return true;
}

// `supported @key`: the second word of two.
bool adviseSecondWord(Diagnostic& report, const Mismatch& mismatch) {
    const TokenSet& expected = mismatch.expected;
    const char* word = expected[T::BY]                                       ? "by"
                       : expected[T::IN]                                     ? "in"
                       : expected[T::OF] && mismatch.rule == T::RuleSelected ? "of"
                       : expected[T::TO] && !expected[T::FROM] ? "to" // no clause is due
                                                               : nullptr;
    if (!word)
        return false;
    const Span after{mismatch.before.span.end, mismatch.before.span.end};
    report
        .helping(fmt::format("write `{} {}`", mismatch.file.text(mismatch.before.span).str(), word))
        .fix(after, fmt::format(" {}", word));
    return true;
}

// Words of prose for what the language has a word of its own for.
constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral> wordsOfProse[] = {
    {"definition", "write `description`"},
    {"evidence", "write `supported by @key`"},
    {"title", "write the title behind the name, in quotation marks"},
    {"name", "write the name behind the first word, as in `mechanism trust`"},
    {"if", "write `where`, or a `context`"},
    {"leads", "write `outcome`, or a `link` with `increases` or `decreases`"},
    {"c", "write `context`"},
    {"m", "write `mechanism`"},
    {"o", "write `outcome`"},
    {"quote", "write the words behind the citation: `@smith2010 p. 3 \"…\"`"},
    {"end", "write `}` where a block ends"},
    {"leading", "write `outcome`, or a `link` with `increases` or `decreases`"},
};

} // namespace

llvm::StringRef adviceForWord(llvm::StringRef word) {
    for (const auto& [said, advice] : wordsOfProse)
        if (word.equals_insensitive(said))
            return advice;
    return {};
}

Diagnostic advised(Diagnostic report, const Mismatch& mismatch) {
    const auto& [file, before, found, next, opener, expected, rule, vocabulary] = mismatch;
    if (!report.help.empty() || adviseFlow(report, mismatch) || adviseCitation(report, mismatch) ||
        adviseDeclaration(report, mismatch) || adviseImport(report, mismatch) ||
        adviseVerb(report, mismatch) || adviseScale(report, mismatch) ||
        adviseSecondWord(report, mismatch) || adviseText(report, mismatch) ||
        adviseSign(report, mismatch))
        return report;
    const std::string word = file.text(before.span).lower();
    if (found.type == T::NAME)
        report.help = adviceForWord(file.text(found.span)).str();
    if (before.type == T::THEN && found.type == T::NAME)
        report.help = fmt::format("say what it is: `then mechanism {}` or `then outcome {}`",
                                  file.text(found.span).str(), file.text(found.span).str());
    else if (isNumber(found) && word == "cmoc")
        report.help = fmt::format("write the CMOC's name alone: `{}`", file.text(found.span).str());
    else if (isListed(opener) && (found.type == T::AND || found.type == T::OR))
        report.helping("write a comma").fix(found.span, ",");
    return report;
}

llvm::StringRef directionMeantBy(llvm::StringRef word) {
    for (llvm::StringRef known : {"increased", "increasing", "greater", "higher", "improved",
                                  "improving", "better", "stronger", "enhanced"})
        if (word.equals_insensitive(known))
            return "more";
    for (llvm::StringRef known : {"reduced", "reducing", "decreased", "decreasing", "fewer",
                                  "lower", "worse", "weaker", "lessened"})
        if (word.equals_insensitive(known))
            return "less";
    return {};
}

Span restOfWords(const SourceFile& file, Span first) {
    llvm::StringRef rest = file.text().drop_front(first.begin - file.base());
    rest = rest.take_until([](char c) { return c == '\n' || c == '"' || c == '{' || c == '}'; });
    rest = rest.take_front(std::min(rest.find("//"), rest.find("/*"))).rtrim();
    return {first.begin, first.begin + static_cast<std::uint32_t>(rest.size())};
}

} // namespace theory::syntax
