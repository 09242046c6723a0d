// What texts say, and the one form in which names are compared.
#include "syntax/text.h"

#include <gtest/gtest.h>

namespace theory::syntax {
namespace {

std::string content(llvm::StringRef token) {
    theory::Arena arena;
    return contentOf(token, arena).str();
}

TEST(ContentOf, ShortTexts) {
    EXPECT_EQ(content(R"("plain")"), "plain");
    EXPECT_EQ(content(R"("")"), "");
    EXPECT_EQ(content(R"("a \"mark\" and \\")"), R"(a "mark" and \)");
    EXPECT_EQ(content(R"("other \n escapes stay")"), R"(other \n escapes stay)");
    EXPECT_EQ(content(R"("  spaces stay  ")"), "  spaces stay  ");
}

TEST(ContentOf, TextsWithoutTheirEnd) {
    EXPECT_EQ(content("\"open"), "open");
    EXPECT_EQ(content("\""), "");
    EXPECT_EQ(content(R"("ends in an escaped mark \")"), R"(ends in an escaped mark ")");
    EXPECT_EQ(content("\"\"\"open\n  text"), "open\ntext");
    EXPECT_EQ(content("\"\"\""), "");
}

TEST(ContentOf, CurlyMarks) {
    EXPECT_EQ(content("“plain”"), "plain");
    EXPECT_EQ(content("„German“"), "German");
    EXPECT_EQ(content("«French»"), "French");
    EXPECT_EQ(content("“with \"straight\" ones”"), "with \"straight\" ones");
    EXPECT_EQ(content("“”"), "");
}

TEST(ContentOf, LongTextsLoseWhatTheyShareOfIndentation) {
    EXPECT_EQ(content("\"\"\"one\"\"\""), "one");
    EXPECT_EQ(content("\"\"\"\n    one\n      two\n\n    three\n  \"\"\""), "one\n  two\n\nthree");
    EXPECT_EQ(content("\"\"\"first\n   second\"\"\""), "first\nsecond");
    EXPECT_EQ(content("\"\"\"\r\n  one\r\n  two\r\n\"\"\""), "one\ntwo");
    EXPECT_EQ(content("\"\"\"\n\n\n\"\"\""), "");
    EXPECT_EQ(content("\"\"\"\n\tone\n\t\ttwo\n\"\"\""), "one\n\ttwo");
}

TEST(ContentOf, UnchangedTextStaysInTheFile) {
    theory::Arena arena;
    const llvm::StringRef token = "\"plain\"";
    EXPECT_EQ(contentOf(token, arena).data(), token.data() + 1);
}

TEST(Normalized, OneLetterHoweverItIsTyped) {
    theory::Arena arena;
    EXPECT_EQ(normalized("cafe\u0301", arena), "caf\u00e9");
    EXPECT_EQ(normalized("\u110e\u116e\u11af", arena), "\ucd9c");
    EXPECT_EQ(normalized("\u212b", arena), "\u00c5");
    EXPECT_EQ(normalized("a\u0323\u0307", arena), normalized("a\u0307\u0323", arena));
}

TEST(Normalized, NormalTextStaysInTheFile) {
    theory::Arena arena;
    for (llvm::StringRef text : {"plain", "caf\u00e9", "доверие", "信頼", ""})
        EXPECT_EQ(normalized(text, arena).data(), text.data());
}

TEST(Normalized, WhatIsNotUtf8StaysAsItIs) {
    theory::Arena arena;
    EXPECT_EQ(normalized("caf\xE9", arena), "caf\xE9");
    EXPECT_EQ(normalized("\xF0\x9F", arena), "\xF0\x9F");
}

} // namespace
} // namespace theory::syntax
