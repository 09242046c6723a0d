// Kinds of diagnostics about BibTeX.
#include "references/bibtex_errors.h"

#include "references/texts.h"

namespace theory::references {
namespace {

const DiagnosticKind<std::string, std::string> unclosedPart{
    {
        .name = "unclosed-bibtex",
        .code = "B003",
        .severity = Severity::Warning,
        .why = "Every brace and quotation mark of a BibTeX file is closed again. Where one is "
               "not, nobody can tell where a text ends; reading goes on at the next field or "
               "entry that begins a line.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
               "@book{smith2010,\n"
               "  title = {Clubs,\n"
               "  year = {2010}\n"
               "}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010,\n"
                "  title = {Clubs},\n"
                "  year = {2010}\n"
                "}\n",
    },
    "the {} that closes {} is missing"};

const DiagnosticKind<std::string, std::string> missingSign{
    {
        .name = "missing-bibtex-sign",
        .code = "B004",
        .severity = Severity::Warning,
        .why = "An entry of BibTeX is a type, a key and fields, `@book{key, field = {text}, "
               "field = {text}}`. The rest of the entry is read as if the missing sign stood "
               "there.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
               "@book{smith2010,\n"
               "  title = {Clubs}\n"
               "  year = {2010}\n"
               "}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010,\n"
                "  title = {Clubs},\n"
                "  year = {2010}\n"
                "}\n",
    },
    "{} is missing after `{}`"};

const DiagnosticKind<> missingKey{
    {
        .name = "missing-citation-key",
        .code = "B005",
        .severity = Severity::Warning,
        .why = "A source is cited by the key of its entry. Without a key the entry cannot be "
               "cited, and is left out.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
               "@book{title = {Clubs}, year = {2010}}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010, title = {Clubs}, year = {2010}}\n",
    },
    "this entry has no key"};

const DiagnosticKind<std::string> straySign{
    {
        .name = "stray-bibtex-sign",
        .code = "B006",
        .severity = Severity::Warning,
        .why = "What is neither a field nor a comma is passed over, up to the next comma of "
               "the entry.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
               "@book{smith2010,\n"
               "  title = {Clubs} {and more},\n"
               "  year = {2010}\n"
               "}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010,\n"
                "  title = {Clubs},\n"
                "  year = {2010}\n"
                "}\n",
    },
    "`{}` has no meaning here"};

const DiagnosticKind<> surplusBrace{
    {
        .name = "surplus-bibtex-brace",
        .code = "B007",
        .severity = Severity::Warning,
        .why = "A brace too many ends an entry early, and BibTeX passes over the fields behind "
               "it without a word. Here they are read.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
               "@book{smith2010,\n"
               "  title = {Clubs}},\n"
               "  year = {2010}\n"
               "}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010,\n"
                "  title = {Clubs},\n"
                "  year = {2010}\n"
                "}\n",
    },
    "this brace closes the entry before its last field"};

const DiagnosticKind<std::string> unknownAbbreviation{
    {
        .name = "unknown-abbreviation",
        .code = "B008",
        .severity = Severity::Warning,
        .why = "A text without braces or quotation marks is an abbreviation, which `@string` "
               "explains. One that is not explained is taken as it stands.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
               "@article{smith2010, title = {Clubs}, journal = bmj, year = {2010}}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@string{bmj = {British Medical Journal}}\n"
                "@article{smith2010, title = {Clubs}, journal = bmj, year = {2010}}\n",
    },
    "no `@string` says what `{}` stands for"};

} // namespace

Diagnostic unclosedTextAt(const SourceFile& file, Span opening, llvm::StringRef field) {
    const bool isQuoted = file.text(opening) == "\"";
    const char* sign = isQuoted ? "quotation mark" : "brace";
    const std::string owner = field.empty() ? "this text" : fmt::format("`{}`", field.str());
    return unclosedPart.at(opening, sign, owner)
        .noting("the text begins here")
        .helping(fmt::format("write `{}` where the text ends", isQuoted ? "\"" : "}"));
}

Diagnostic unclosedEntryAt(const SourceFile& file, Span beginning) {
    const bool isRound = file.text(beginning).ends_with("(");
    return unclosedPart.at(beginning, isRound ? "parenthesis" : "brace", "this entry")
        .noting("the entry begins here")
        .helping(fmt::format("write `{}` where the entry ends", isRound ? ")" : "}"));
}

Diagnostic missingSignAt(Span place, std::string what, llvm::StringRef after) {
    return missingSign.at(place, what, shown(after)).helping(fmt::format("write {} here", what));
}

Diagnostic missingKeyAt(Span beginning) {
    return missingKey.at(beginning).helping("write a key and a comma behind the brace");
}

Diagnostic straySignAt(const SourceFile& file, Span span) {
    return straySign.at(span, shown(file.text(span)))
        .helping("write a comma between fields, or `#` between the parts of a text");
}

Diagnostic surplusBraceAt(Span brace) {
    return surplusBrace.at(brace).helping("leave this brace out");
}

Diagnostic unknownAbbreviationAt(const SourceFile& file, Span name) {
    return unknownAbbreviation.at(name, shown(file.text(name)))
        .helping("put the text in braces, or explain it in a `@string`");
}

} // namespace theory::references
