// What must not act as markup, in each format that text goes into.
#include "support/escape.h"

#include "gtest/gtest.h"

namespace theory {
namespace {

TEST(EscapeXml, MarkupBecomesReferences) {
    EXPECT_EQ(escapeXml("<a href=\"x\">R&D's</a>"),
              "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;");
}

TEST(EscapeXml, CharactersThatXmlForbidsAreReplaced) {
    EXPECT_EQ(escapeXml(llvm::StringRef("a\0b\x1b"
                                        "c",
                                        5)),
              "a\uFFFDb\uFFFDc");
    EXPECT_EQ(escapeXml("\xEF\xBF\xBF"), "\uFFFD");
    EXPECT_EQ(escapeXml("\n\té"), "\n\té");
}

TEST(EscapeXml, BytesThatAreNoUtf8AreReplaced) {
    EXPECT_EQ(escapeXml("a\xFF\xC3"), "a\uFFFD\uFFFD");
    EXPECT_EQ(escapeXml("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
}

TEST(EscapeDot, BackslashesAreLiteral) {
    EXPECT_EQ(escapeDot("\\N \\G \\l"), "\\\\N \\\\G \\\\l");
    EXPECT_EQ(escapeDot("two\r\nlines"), "two\\nlines");
}

TEST(EscapeDot, OnlyReferencesLoseTheirAmpersand) {
    EXPECT_EQ(escapeDot("R&D &amp; &#65; &x"), "R&D &amp;amp; &amp;#65; &x");
}

TEST(EscapeMarkdown, InlineMarkupIsLiteral) {
    EXPECT_EQ(escapeMarkdown("*a* _b_ `c` [d](e) <f> @g $h$"),
              "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\@g \\$h\\$");
}

TEST(EscapeMarkdown, LinesStartNoBlocks) {
    EXPECT_EQ(escapeMarkdown("# a\n- b\n12. c\n    d\n2020 was"),
              "\\# a\n\\- b\n12\\. c\nd\n2020 was");
}

TEST(EscapeMarkdown, CellsStayOnOneLine) {
    EXPECT_EQ(escapeMarkdownCell("a|b\r\nc"), "a\\|b<br>c");
    EXPECT_EQ(escapeMarkdownCell(""), "");
}

TEST(EscapeMermaid, MarkupBecomesEntities) {
    EXPECT_EQ(escapeMermaid("<b> \"x\" #lt; a|b", "<br>"),
              "#60;b#62; #34;x#34; #35;lt#59; a#124;b");
    EXPECT_EQ(escapeMermaid("%%{init} $$x$$ style a:b", ""),
              "#37;#37;#123;init#125; #36;#8288;#36;x#36;#8288;#36; style a#58;b");
}

TEST(EscapeMermaid, MarkdownIsLiteral) {
    EXPECT_EQ(escapeMermaid("1. a, 2.5 b. c", ""), "1#46; a, 2#46;5 b. c");
    EXPECT_EQ(escapeMermaid("- self-help -- www.a.b", ""), "#45; self-help #45;#45; www#46;a#46;b");
    EXPECT_EQ(escapeMermaid("+", ""), "#43;");
}

TEST(EscapeMermaid, LinesAndWhatCannotBeSeen) {
    EXPECT_EQ(escapeMermaid("a\r\n  b\tc", "<br>"), "a<br>b c");
    EXPECT_EQ(escapeMermaid("r \u202Eto l \x1b\xFF", ""), "r #8238;to l \uFFFD\uFFFD");
    EXPECT_EQ(escapeMermaid("Maß é 信頼 ﬂ°lt¶ß", ""), "Maß é 信頼 ﬂ#8288;°lt¶#8288;ß");
}

} // namespace
} // namespace theory
