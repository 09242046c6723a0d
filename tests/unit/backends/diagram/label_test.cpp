// Labels break where readers expect it, and never outgrow their room.
#include "backends/diagram/label.h"

#include "gtest/gtest.h"

namespace theory::backends {
namespace {

constexpr double size = 10;

std::vector<std::string> lines(llvm::StringRef text, double room) {
    return labelLines(text, Font::regular(), size, room);
}

TEST(Label, ShortTextStaysOnOneLine) {
    EXPECT_EQ(lines("  Trust \t in  staff ", 118), std::vector<std::string>{"Trust in staff"});
}

TEST(Label, EmptyTextHasNoLines) {
    EXPECT_TRUE(lines("", 118).empty());
    EXPECT_TRUE(lines(" \n ", 118).empty());
}

TEST(Label, LinesAreAboutEquallyLong) {
    EXPECT_EQ(lines("a long history of mistrust", 80),
              (std::vector<std::string>{"a long history", "of mistrust"}));
}

TEST(Label, AuthorsBreaksAreKept) {
    EXPECT_EQ(lines("one\ntwo", 118), (std::vector<std::string>{"one", "two"}));
}

TEST(Label, LongWordsAreCut) {
    const auto cut = lines("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", 60);
    EXPECT_GT(cut.size(), 3u);
    EXPECT_LE(widest(cut, Font::regular(), size), 60);
}

TEST(Label, AccentsStayWithTheirLetters) {
    // Composed, q with a tilde below has no single code point.
    std::string text;
    for (int i = 0; i < 20; ++i)
        text += "q\u0330";
    for (const std::string& line : lines(text, 40))
        EXPECT_EQ(line.front(), 'q') << line;
    EXPECT_EQ(lines("e\u0301", 40), std::vector<std::string>{"é"});
}

TEST(Label, IdeographsBreakAnywhere) {
    const auto cut = lines("信頼関係の構築と維持", 45);
    EXPECT_EQ(cut.size(), 3u);
    EXPECT_LE(widest(cut, Font::regular(), size), 45);
}

TEST(Label, NoBreakSpaceHolds) {
    EXPECT_EQ(lines("p.\u00A0233", 12).front().substr(0, 2), "p.");
    EXPECT_EQ(lines("word p.\u00A0233", 40).back(), "p.\u00A0233");
}

TEST(Font, MetricsAreTheFontsOwn) {
    // Arial's widths, in thousandths: a 556, i 222, space 278.
    EXPECT_NEAR(Font::regular().width("a i", 1), 1.056, 0.002);
    EXPECT_EQ(Font::regular().advance(0x301), 0);
    EXPECT_EQ(Font::regular().advance(U'信'), 1);
    EXPECT_FALSE(Font::regular().draws(U'信'));
    EXPECT_TRUE(Font::regular().draws(U'Д'));
    EXPECT_TRUE(Font::regular().draws(0x200D));
}

} // namespace
} // namespace theory::backends
