// How wide text is on a terminal, and that nothing in it acts there.
#include "support/display.h"

#include <gtest/gtest.h>

namespace theory {
namespace {

TEST(Display, OrdinaryTextStaysAsItIs) {
    EXPECT_EQ(displayed("Größe, 信任 — e\u0301 🙂"), "Größe, 信任 — e\u0301 🙂");
}

TEST(Display, WidthsAreThoseOfTerminals) {
    EXPECT_EQ(columnsOf("trust"), 5U);
    EXPECT_EQ(columnsOf("é"), 1U);
    EXPECT_EQ(columnsOf("e\u0301"), 1U);
    EXPECT_EQ(columnsOf("信任"), 4U);
    EXPECT_EQ(columnsOf("🙂"), 2U);
    EXPECT_EQ(columnsOf("\uFEFFtrust"), 5U);
}

TEST(Display, ControlCharactersAreShown) {
    EXPECT_EQ(displayed("\x1b[31m"), "␛[31m");
    EXPECT_EQ(displayed(llvm::StringRef("a\0b\n\x7F", 5)), "a␀b␊␡");
    EXPECT_EQ(displayed("\u009B"), "<U+009B>");
}

TEST(Display, WhatReordersTextIsSpeltOut) {
    EXPECT_EQ(displayed("a\u202Eb\u2066c\u2028"), "a<U+202E>b<U+2066>c<U+2028>");
    EXPECT_EQ(columnsOf("\u202E"), 8U);
}

TEST(Display, BytesThatAreNoTextAreSpeltOut) {
    EXPECT_EQ(displayed("a\xFF\xC3"), "a<FF><C3>");
    EXPECT_EQ(displayed("\uFFFD"), "\uFFFD");
}

} // namespace
} // namespace theory
