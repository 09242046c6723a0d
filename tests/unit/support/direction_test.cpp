// What turns the direction of writing, and how it is kept from others.
#include "support/direction.h"

#include "gtest/gtest.h"

namespace theory {
namespace {

TEST(TurnsDirection, OnlyByItsOwnCharacters) {
    EXPECT_FALSE(turnsDirection("the trust, الثقة, אמון"));
    EXPECT_TRUE(turnsDirection("right \u202Eto left"));
    EXPECT_TRUE(turnsDirection("\u200F"));
}

TEST(InIsolates, LeavesOtherTextsAsTheyAre) { EXPECT_EQ(inIsolates("الثقة"), "الثقة"); }

TEST(InIsolates, WhatATextBeginsEndsWithIt) {
    EXPECT_EQ(inIsolates("a \u202Eb"), "\u2068a \u202Eb\u2069");
    EXPECT_EQ(inIsolates("a \u2067b"), "\u2068a \u2067b\u2069\u2069");
    EXPECT_EQ(inIsolates("a \u2067b\u2069 c"), "\u2068a \u2067b\u2069 c\u2069");
}

TEST(InIsolates, NoTextEndsTheIsolateAroundIt) {
    EXPECT_EQ(inIsolates("\u2069 a \u202Eb"), "\u2068\uFFFD a \u202Eb\u2069");
}

} // namespace
} // namespace theory
