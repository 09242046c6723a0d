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

} // namespace
} // namespace theory
