// The commands that exports of BibTeX are seen to use.
#include "references/latex_words.h"

#include <algorithm>

namespace theory::references {
namespace {

using enum LatexRole;

// In order of name.
constexpr LatexWord words[] = {
    // clang-format off
    {"\t", Character, " "}, {" ", Character, " "}, {"!", Character, ""},
    {"\"", Accent, "\xcc\x88"}, {"#", Character, "#"}, {"$", Character, "$"},
    {"%", Character, "%"}, {"&", Character, "&"}, {"'", Accent, "\xcc\x81"},
    {"(", Character, "("}, {")", Character, ")"}, {"*", Character, ""}, {"+", Character, ""},
    {",", Character, " "}, {"-", Character, ""}, {".", Accent, "\xcc\x87"}, {"/", Character, ""},
    {":", Character, " "}, {";", Character, " "}, {"=", Accent, "\xcc\x84"}, {"@", Character, ""},
    {"AA", Character, "Å"}, {"AE", Character, "Æ"}, {"BibTeX", Character, "BibTeX"},
    {"DH", Character, "Ð"}, {"DJ", Character, "Đ"}, {"EUR", Character, "€"},
    {"G", Accent, "\xcc\x8f"}, {"H", Accent, "\xcc\x8b"}, {"L", Character, "Ł"},
    {"LaTeX", Character, "LaTeX"}, {"MakeLowercase", Look, ""}, {"MakeUppercase", Look, ""},
    {"NG", Character, "Ŋ"}, {"O", Character, "Ø"}, {"OE", Character, "Œ"}, {"P", Character, "¶"},
    {"S", Character, "§"}, {"SS", Character, "SS"}, {"TH", Character, "Þ"},
    {"TeX", Character, "TeX"}, {"U", Accent, "\xcc\x8e"}, {"[", Character, "["},
    {"\\", Character, " "}, {"]", Character, "]"}, {"^", Accent, "\xcc\x82"},
    {"_", Character, "_"}, {"`", Accent, "\xcc\x80"}, {"aa", Character, "å"},
    {"ae", Character, "æ"}, {"b", Accent, "\xcc\xb1"}, {"bf", Look, ""}, {"bfseries", Look, ""},
    {"bibstring", Look, ""}, {"boldmath", Look, ""}, {"c", Accent, "\xcc\xa7"},
    {"cite", Aside, ""}, {"copyright", Character, "©"}, {"d", Accent, "\xcc\xa3"},
    {"dag", Character, "†"}, {"ddag", Character, "‡"}, {"dh", Character, "ð"},
    {"dj", Character, "đ"}, {"dots", Character, "…"}, {"em", Look, ""}, {"emph", Look, ""},
    {"enquote", Quote, ""}, {"ensuremath", Character, ""}, {"euro", Character, "€"},
    {"f", Accent, "\xcc\x91"}, {"flqq", Character, "«"}, {"footnote", Aside, ""},
    {"footnotesize", Look, ""}, {"frqq", Character, "»"}, {"glqq", Character, "„"},
    {"grqq", Character, "“"}, {"guillemotleft", Character, "«"},
    {"guillemotright", Character, "»"}, {"h", Accent, "\xcc\x89"}, {"hbox", Look, ""},
    {"hphantom", Aside, ""}, {"href", Address, ""}, {"hspace", Aside, ""}, {"i", Character, "ı"},
    {"it", Look, ""}, {"itshape", Look, ""}, {"j", Character, "ȷ"}, {"k", Accent, "\xcc\xa8"},
    {"l", Character, "ł"}, {"label", Aside, ""}, {"large", Look, ""}, {"lbrace", Character, "{"},
    {"ldots", Character, "…"}, {"lowercase", Look, ""}, {"mbox", Look, ""},
    {"mdseries", Look, ""}, {"mkbibbold", Look, ""}, {"mkbibemph", Look, ""},
    {"mkbibitalic", Look, ""}, {"mkbibquote", Quote, ""}, {"newline", Character, " "},
    {"ng", Character, "ŋ"}, {"nohyphens", Look, ""}, {"nolinkurl", Address, ""},
    {"noopsort", Aside, ""}, {"normalfont", Look, ""}, {"o", Character, "ø"},
    {"oe", Character, "œ"}, {"par", Character, " "}, {"path", Address, ""},
    {"phantom", Aside, ""}, {"pounds", Character, "£"}, {"protect", Look, ""},
    {"quad", Character, " "}, {"quotedblbase", Character, "„"},
    {"quotesinglbase", Character, "‚"}, {"r", Accent, "\xcc\x8a"}, {"rbrace", Character, "}"},
    {"relax", Look, ""}, {"rm", Look, ""}, {"rmfamily", Look, ""}, {"sc", Look, ""},
    {"scriptsize", Look, ""}, {"scshape", Look, ""}, {"sf", Look, ""}, {"sffamily", Look, ""},
    {"sl", Look, ""}, {"small", Look, ""}, {"space", Character, " "}, {"ss", Character, "ß"},
    {"t", Accent, "\xcd\xa1"}, {"text", Look, ""}, {"textalpha", Character, "α"},
    {"textasciicircum", Character, "^"}, {"textasciitilde", Character, "~"},
    {"textasteriskcentered", Character, "*"}, {"textbackslash", Character, "\\"},
    {"textbar", Character, "|"}, {"textbeta", Character, "β"}, {"textbf", Look, ""},
    {"textbraceleft", Character, "{"}, {"textbraceright", Character, "}"},
    {"textbullet", Character, "•"}, {"textcent", Character, "¢"},
    {"textcommabelow", Accent, "\xcc\xa6"}, {"textcopyright", Character, "©"},
    {"textdagger", Character, "†"}, {"textdegree", Character, "°"}, {"textdelta", Character, "δ"},
    {"textdiv", Character, "÷"}, {"textdollar", Character, "$"}, {"textellipsis", Character, "…"},
    {"textemdash", Character, "—"}, {"textendash", Character, "–"}, {"texteuro", Character, "€"},
    {"textexclamdown", Character, "¡"}, {"textgamma", Character, "γ"},
    {"textgreater", Character, ">"}, {"textit", Look, ""}, {"textlangle", Character, "⟨"},
    {"textless", Character, "<"}, {"textmd", Look, ""}, {"textmu", Character, "µ"},
    {"textnormal", Look, ""}, {"textnumero", Character, "№"}, {"textonehalf", Character, "½"},
    {"textonequarter", Character, "¼"}, {"textonesuperior", Character, "¹"},
    {"textordfeminine", Character, "ª"}, {"textordmasculine", Character, "º"},
    {"textparagraph", Character, "¶"}, {"textperiodcentered", Character, "·"},
    {"textperthousand", Character, "‰"}, {"textpm", Character, "±"},
    {"textquestiondown", Character, "¿"}, {"textquotedbl", Character, "\""},
    {"textquotedblleft", Character, "“"}, {"textquotedblright", Character, "”"},
    {"textquoteleft", Character, "‘"}, {"textquoteright", Character, "’"},
    {"textquotesingle", Character, "'"}, {"textrangle", Character, "⟩"},
    {"textregistered", Character, "®"}, {"textrm", Look, ""}, {"textsc", Look, ""},
    {"textsection", Character, "§"}, {"textsf", Look, ""}, {"textsl", Look, ""},
    {"textsquare", Character, ""}, {"textsterling", Character, "£"}, {"textsubscript", Look, ""},
    {"textsuperscript", Look, ""}, {"textthreequarters", Character, "¾"},
    {"textthreesuperior", Character, "³"}, {"texttimes", Character, "×"},
    {"texttrademark", Character, "™"}, {"texttt", Look, ""}, {"texttwosuperior", Character, "²"},
    {"textunderscore", Character, "_"}, {"textup", Look, ""}, {"textyen", Character, "¥"},
    {"th", Character, "þ"}, {"tt", Look, ""}, {"ttfamily", Look, ""}, {"u", Accent, "\xcc\x86"},
    {"uline", Look, ""}, {"underline", Look, ""}, {"uppercase", Look, ""}, {"upshape", Look, ""},
    {"url", Address, ""}, {"v", Accent, "\xcc\x8c"}, {"vphantom", Aside, ""},
    {"vspace", Aside, ""}, {"|", Character, "|"}, {"~", Accent, "\xcc\x83"},
    // clang-format on
};
static_assert(std::ranges::is_sorted(words, {}, &LatexWord::name));

} // namespace

LatexWord latexWord(std::string_view name) {
    const auto* found = std::ranges::lower_bound(words, name, {}, &LatexWord::name);
    if (found != std::end(words) && found->name == name)
        return *found;
    return {.name = name, .role = Unknown, .text = {}};
}

} // namespace theory::references
