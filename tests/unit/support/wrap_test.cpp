// Paragraphs are filled to a width in columns, not bytes.
#include "support/wrap.h"

#include <gtest/gtest.h>

namespace theory {
namespace {

TEST(Wrap, BreaksAtSpaces) {
    EXPECT_EQ(wrapped("one two three four", 0, 9), "one two\nthree\nfour\n");
    EXPECT_EQ(wrapped("one  two\nthree", 0, 80), "one two three\n");
}

TEST(Wrap, IndentsEveryLine) { EXPECT_EQ(wrapped("one two three", 2, 9), "  one two\n  three\n"); }

TEST(Wrap, LongWordsStandAlone) {
    EXPECT_EQ(wrapped("a incomprehensible b", 0, 6), "a\nincomprehensible\nb\n");
}

TEST(Wrap, KeepsParagraphs) { EXPECT_EQ(wrapped("one\n\ntwo", 0, 20), "one\n\ntwo\n"); }

TEST(Wrap, CountsColumns) { EXPECT_EQ(wrapped("信任 信任", 0, 8), "信任\n信任\n"); }

TEST(Wrap, EntriesHaveTwoColumns) {
    EXPECT_EQ(wrappedEntry("-o DIR", "the folder", 12), "  -o DIR    the folder\n");
    EXPECT_EQ(wrappedEntry("--very-long", "text", 8), "  --very-long\n        text\n");
}

} // namespace
} // namespace theory
