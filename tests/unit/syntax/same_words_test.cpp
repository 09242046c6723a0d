// What counts as a difference, and what is layout.
#include "syntax/same_words.h"

#include <gtest/gtest.h>

namespace theory::syntax {
namespace {

bool same(llvm::StringRef one, llvm::StringRef other) {
    const auto file = [](llvm::StringRef text) {
        return SourceFile("main.theory", llvm::MemoryBuffer::getMemBufferCopy(text), 1);
    };
    return saySame(file(one), file(other));
}

TEST(SaySame, LayoutIsNoDifference) {
    EXPECT_TRUE(same("context calm{kind a}", "\n\ncontext  calm {\r\n\tkind a\r\n}"));
    EXPECT_TRUE(same("context calm “A ward”", "context calm \"A ward\""));
    EXPECT_TRUE(same("context calm /* a\n b */ \"A\"", "context calm\n  /* a\n      b */\n\"A\""));
    EXPECT_TRUE(same("cmoc 1 { note \"\"\"\n a\n  b\"\"\" }",
                     "cmoc 1 {\nnote \"\"\"\n   a\n    b\"\"\" }"));
}

TEST(SaySame, WordsTextsAndSignsAre) {
    EXPECT_FALSE(same("context calm", "context quiet"));
    EXPECT_FALSE(same("context calm", "context calm context calm"));
    EXPECT_FALSE(same("context calm \"A\"", "context calm \"A \""));
    EXPECT_FALSE(
        same("cmoc 1 { note \"\"\"\n a\n  b\"\"\" }", "cmoc 1 { note \"\"\"\n a\n b\"\"\" }"));
    EXPECT_FALSE(same("cmoc 1 { feeds 1, 2 }", "cmoc 1 { feeds 1 2 }"));
}

TEST(SaySame, SoIsAKeywordThatBecomesAName) {
    EXPECT_FALSE(same("cmoc 1 { context a, kind }", "cmoc 1 { context a,\nkind }"));
}

TEST(SaySame, SoAreCommentsAndTheirPlaces) {
    EXPECT_FALSE(same("context calm // a", "context calm"));
    EXPECT_FALSE(same("context calm // a", "context calm // b"));
    EXPECT_FALSE(same("context /* a */ calm", "context calm /* a */"));
    EXPECT_FALSE(same("/* a */ /* b */ context calm", "/* b */ /* a */ context calm"));
}

} // namespace
} // namespace theory::syntax
