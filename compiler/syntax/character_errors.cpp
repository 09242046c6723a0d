// Words what is wrong with single characters, quotation marks and capitals.
#include "syntax/character_errors.h"

#include "fmt/format.h"

namespace theory::syntax {
namespace {

const DiagnosticKind<std::string> strayCharacter{
    {
        .name = "stray-character",
        .code = "S002",
        .why = "Outside quotation marks a theory consists of names, numbers, keywords and a few "
               "signs. Anything else has no meaning there.",
        .bad = "context calm \"A calm ward\";\n",
        .good = "context calm \"A calm ward\"\n",
    },
    "`{}` has no meaning here"};

const DiagnosticKind<> unclosedText{
    {
        .name = "unclosed-text",
        .code = "S003",
        .why =
            "A text in quotation marks ends on the line on which it begins. A longer text stands "
            "between three quotation marks on each side.",
        .bad = "context calm \"A calm ward\n",
        .good = "context calm \"A calm ward\"\n",
    },
    "the quotation mark that closes this text is missing"};

const DiagnosticKind<> wordProcessorQuotes{
    {
        .name = "word-processor-quotes",
        .code = "S005",
        .severity = Severity::Warning,
        .why = "Word processors turn \"straight\" quotation marks into curly ones. They are "
               "understood, "
               "but they differ between languages and are easily left unpaired, so a theory keeps "
               "to the straight ones.",
        .bad = "context calm “A calm ward”\n",
        .good = "context calm \"A calm ward\"\n",
    },
    "this text stands in a word processor's quotation marks"};

const DiagnosticKind<std::string> unquotedText{
    {
        .name = "unquoted-text",
        .code = "S024",
        .why = "Addresses, DOIs and dates with strokes hold signs that mean something else outside "
               "quotation marks: `//` begins a comment.",
        .bad = "source smith2010 { url https://example.org/smith }\n",
        .good = "source smith2010 { url \"https://example.org/smith\" }\n",
    },
    "`{}` lacks its quotation marks"};

const DiagnosticKind<std::string> capitalKeyword{
    {
        .name = "capital-keyword",
        .code = "S025",
        .severity = Severity::Warning,
        .why = "The words of the language are written small. Word processors like to begin lines "
               "with a capital letter; that is understood, but names differ by their capitals, and "
               "so does every search for the word.",
        .bad = "Context calm \"A calm ward\"\n",
        .good = "context calm \"A calm ward\"\n",
    },
    "`{}` is written with a capital letter"};

// A long run by its first sign alone.
std::string shown(llvm::StringRef signs) {
    std::size_t size = 1;
    while (size < signs.size() && (signs[size] & 0xC0) == 0x80)
        ++size;
    return (signs.size() <= 12 ? signs : signs.take_front(size)).str();
}

std::string adviceFor(llvm::StringRef signs) {
    if (signs == "->" || signs == "→" || signs == "=>" || signs == "-->")
        return "say in a word what it means: `link a increases b`";
    if (signs == "↑" || signs == "↓")
        return signs == "↑" ? "write `more`" : "write `less`";
    if (signs == "[" || signs == "]" || signs == "<" || signs == ">")
        return "write parentheses, `(` and `)`, to group; a text stands in quotation marks";
    if (signs == "-")
        return "join words within a name by one `-` or `_`: `busy-home`";
    if (signs == "/")
        return "put it in quotation marks; a date is written 2020-03-14";
    if (signs == "%")
        return "put the number with its sign in quotation marks: \"40 %\"";
    if (signs.front() == '#' || signs == "--")
        return "write `//` before a comment, and quotation marks around a text";
    return "put texts in straight quotation marks, \"like this\"";
}

// Here, and in how many more places.
std::string everywhere(const std::vector<Span>& places) {
    return places.size() == 1 ? ""
                              : fmt::format(", here and in {} more place{}", places.size() - 1,
                                            places.size() == 2 ? "" : "s");
}

std::string straightened(llvm::StringRef text) {
    const std::size_t open = text.starts_with("«") ? 2 : 3, close = text.ends_with("»") ? 2 : 3;
    std::string result = "\"";
    for (char c : text.drop_front(open).drop_back(close)) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

bool isFirstOnLine(const SourceFile& file, Span span) {
    const llvm::StringRef before = file.text().take_front(span.begin - file.base()).rtrim(" \t");
    return before.empty() || before.ends_with("\n");
}

} // namespace

Diagnostic strayCharacterAt(const SourceFile& file, Span span) {
    llvm::StringRef signs = file.text(span);
    const auto first = static_cast<unsigned char>(signs[0]);
    Diagnostic report =
        strayCharacter.at(span, first < 0x20 ? fmt::format("\\x{:02x}", first) : shown(signs));
    if (signs == ";" || signs == "=")
        report.helping(fmt::format("leave the `{}` out", signs.str())).fix(span, "");
    else if (signs == "&" || signs == "+")
        report.helping("write `and`").fix(span, "and");
    else if ((signs == "-" || signs == "*" || signs == "•") && isFirstOnLine(file, span))
        report
            .helping(fmt::format("leave the `{}` out; a line begins with the word that says what "
                                 "it is",
                                 signs.str()))
            .fix(span, "");
    else if (signs.front() == '%' && isFirstOnLine(file, span))
        report.help = "write `//` before a comment";
    else if (signs == "[" &&
             file.text().drop_front(span.end - file.base()).ltrim().starts_with("@"))
        report.help = "write the citation without brackets: `@smith2010 p. 3`";
    else
        report.help = adviceFor(signs);
    return report;
}

Diagnostic unclosedTextAt(const SourceFile& file, Span span, bool isLong) {
    llvm::StringRef text = file.text(span);
    const Span mark{span.begin, span.begin + (isLong ? 3u : 1u)};
    Diagnostic report = unclosedText.at(mark).noting("the text begins here");
    if (isLong)
        report.help = "write \"\"\" where the text ends";
    else if (text.contains('\n'))
        report.helping("write \"\"\" on both sides of a text of several lines")
            .fix({span.begin, span.begin}, "\"\"")
            .also({span.end, span.end}, "\"\"");
    else if (text.contains("”") || text.contains("“"))
        report.help = "close it with a straight quotation mark, \", not with a curly one";
    else
        report.help = "write \" at the end of the text";
    return report;
}

Diagnostic unquotedTextAt(const SourceFile& file, Span span) {
    const std::string text = file.text(span).str();
    const bool isDate = text.find_first_not_of("0123456789/") == std::string::npos;
    Diagnostic report = unquotedText.at(span, text);
    report.help = isDate ? "put it in quotation marks; a date is written 2020-03-14"
                         : fmt::format("write `\"{}\"`", text);
    if (!isDate)
        report.suggest(span, '"' + text + '"');
    return report;
}

Diagnostic capitalKeywordsAt(const SourceFile& file, const std::vector<Span>& places) {
    const std::string first = file.text(places.front()).str();
    Diagnostic report = capitalKeyword.at(places.front(), first);
    report.help = fmt::format("write `{}`{}", llvm::StringRef(first).lower(), everywhere(places));
    Fix& fix = report.fixes.emplace_back(Fix{.isCertain = true});
    for (Span span : places)
        fix.edits.push_back({span, file.text(span).lower()});
    return report;
}

Diagnostic curlyTextsAt(const SourceFile& file, const std::vector<Span>& places) {
    Diagnostic report = wordProcessorQuotes.at(places.front());
    report.help = "write straight quotation marks, \"like this\"" + everywhere(places);
    Fix& fix = report.fixes.emplace_back(Fix{.isCertain = true});
    for (Span span : places)
        fix.edits.push_back({span, straightened(file.text(span))});
    return report;
}

} // namespace theory::syntax
