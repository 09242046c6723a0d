// What authors write in Markdown keeps its look, and never acts on the report around it.
#include "backends/report/authored.h"
#include "backends/report/markdown.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace theory::backends::report {
namespace {

// As it stands in a report, below the title.
std::string shown(llvm::StringRef text) {
    const std::string out = markdown({.title = "T", .blocks = authored(text)});
    llvm::StringRef body = out;
    body.consume_front("# T\n");
    return body.trim('\n').rtrim().str();
}

TEST(Authored, KeepsEmphasisCodeAndLinks) {
    EXPECT_EQ(shown("*a* and **b** and ***c*** and _d_ and `e`"),
              "*a* and **b** and ***c*** and *d* and `e`");
    EXPECT_EQ(shown("[here](https://example.org/x) or <mailto:a@b.org>"),
              "[here](https://example.org/x) or [mailto:a\\@b.org](mailto:a@b.org)");
    EXPECT_EQ(shown("``a ` b``"), "``a ` b``");
}

TEST(Authored, KeepsParagraphsListsAndQuotations) {
    EXPECT_EQ(shown("one\ntwo\n\nthree"), "one two\n\nthree");
    EXPECT_EQ(shown("- a\n- b\n  - c\n1. d\n2. e"), "- a\n\n- b\n\n  - c\n\n1. d\n2. e");
    EXPECT_EQ(shown("> a\n> > b"), "> a\n>\n> > b");
}

TEST(Authored, TakesOtherMarksAsText) {
    EXPECT_EQ(shown("2 * 3 * 4, snake_case_name, a*"), "2 \\* 3 \\* 4, snake\\_case\\_name, a\\*");
    EXPECT_EQ(shown("written in\n2010. It was"), "written in 2010. It was");
    EXPECT_EQ(shown("<b>x</b> <!-- y"), "\\<b\\>x\\</b\\> \\<!-- y");
    EXPECT_EQ(shown("```\ncode"), "\\`\\`\\` code");
    EXPECT_EQ(shown("[x](javascript:alert(1)) [y](data:z) [z](//a.org)"),
              "\\[x\\](javascript:alert(1)) \\[y\\](data:z) \\[z\\](//a.org)");
    EXPECT_EQ(shown("[a]: https://example.org"), "\\[a\\]: https://example.org");
    EXPECT_EQ(shown("a\n===\n| b |\n| --- |"), "a === \\| b \\| \\| --- \\|");
    EXPECT_EQ(shown("::: warning\n$x$ @key ^[note]"), "\\::: warning \\$x\\$ \\@key \\^\\[note\\]");
}

TEST(Authored, PutsItsHeadingsBelowThoseOfTheReport) {
    EXPECT_EQ(shown("# Why *so*\ntext"), "**Why** ***so***\n\ntext");
}

TEST(Authored, GivesOneLineForEachParagraphOfACell) {
    const Cell lines = authoredLines("one\n\n- two\n- *three*");
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[1].runs().front().text, "• two");
    EXPECT_TRUE(lines[2].runs().back().isEmphasised);
}

// Text of marks only, as nobody writes it, in the time that other text takes.
TEST(Authored, IsQuickWithAnyText) {
    std::mt19937 random(20210426);
    const auto begin = std::chrono::steady_clock::now();
    for (llvm::StringRef piece : {"*", "**a", "_", "`", "``", "[", "[a](", "[a](b", "<", "> ", "- ",
                                  "1. ", "\\", "*a _b ", "`a``b", "- > "}) {
        std::string text;
        while (text.size() < 100'000)
            text += piece;
        shown(text);
        std::string lines;
        while (lines.size() < 100'000)
            (lines += piece) += random() % 2 ? "\n" : "\n  ";
        shown(lines);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

} // namespace
} // namespace theory::backends::report
