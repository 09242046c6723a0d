// Differences between texts: what they look like, and that they lead from one text to the other.
#include "support/line_changes.h"
#include "support/unified_diff.h"

#include <gtest/gtest.h>

#include <random>

namespace theory {
namespace {

TEST(UnifiedDiff, EqualTextsHaveNone) { EXPECT_EQ(unifiedDiff("a\nb\n", "a\nb\n", "x", "y"), ""); }

TEST(UnifiedDiff, HasThreeLinesAround) {
    EXPECT_EQ(
        unifiedDiff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "old", "new"),
        "--- old\n+++ new\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, ChangesFarApartAreHunksOfTheirOwn) {
    EXPECT_EQ(unifiedDiff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n", "x", "x"),
              "--- x\n+++ x\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n"
              "@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
    EXPECT_EQ(unifiedDiff("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n", "x", "x"),
              "--- x\n+++ x\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
}

TEST(UnifiedDiff, EmptyTextsAndMissingLineEnds) {
    EXPECT_EQ(unifiedDiff("", "a\n", "x", "x"), "--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n");
    EXPECT_EQ(unifiedDiff("a\n", "", "x", "x"), "--- x\n+++ x\n@@ -1 +0,0 @@\n-a\n");
    EXPECT_EQ(unifiedDiff("a", "a\n", "x", "x"),
              "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

TEST(UnifiedDiff, ActsOnNoTerminal) {
    const std::string diff = unifiedDiff("a\x1b[2J\n", "a\n", "x\x1b[2J", "x");
    std::string shown;
    llvm::raw_string_ostream out(shown);
    writeDiff(diff, true, out);
    EXPECT_EQ(shown, "\x1b[1m--- x␛[2J\x1b[0m\n\x1b[1m+++ x\x1b[0m\n\x1b[34m@@ -1 +1 @@\x1b[0m\n"
                     "\x1b[1;31m-a␛[2J\x1b[0m\n\x1b[32m+a\x1b[0m\n");
}

std::vector<std::uint32_t> randomLines(std::size_t count, unsigned kinds, std::mt19937& random) {
    std::vector<std::uint32_t> lines(count);
    for (std::uint32_t& line : lines)
        line = static_cast<std::uint32_t>(random() % kinds);
    return lines;
}

std::vector<std::uint32_t> kept(const std::vector<std::uint32_t>& lines,
                                const std::vector<bool>& changed) {
    std::vector<std::uint32_t> kept;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!changed[i])
            kept.push_back(lines[i]);
    return kept;
}

// The length of the longest common subsequence, the slow and certain way.
std::size_t mostInCommon(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::vector<std::vector<std::size_t>> most(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            most[i + 1][j + 1] =
                a[i] == b[j] ? most[i][j] + 1 : std::max(most[i][j + 1], most[i + 1][j]);
    return most.back().back();
}

TEST(LineChanges, AreTheFewest) {
    std::mt19937 random(20210426);
    for (int i = 0; i < 2000; ++i) {
        const auto a = randomLines(random() % 20, 2 + random() % 6, random);
        const auto b = randomLines(random() % 20, 2 + random() % 6, random);
        const LineChanges changes = lineChanges(a, b);
        const auto common = kept(a, changes.removed);
        ASSERT_EQ(common, kept(b, changes.added));
        ASSERT_EQ(common.size(), mostInCommon(a, b));
    }
}

TEST(LineChanges, OfLargeTextsWithLittleInCommonAreRight) {
    std::mt19937 random(20210426);
    const auto a = randomLines(20000, 5000, random), b = randomLines(15000, 5000, random);
    const LineChanges changes = lineChanges(a, b);
    EXPECT_EQ(kept(a, changes.removed), kept(b, changes.added));
    const LineChanges none = lineChanges(a, randomLines(20000, 1, random));
    EXPECT_LE(kept(a, none.removed).size(), 20U);
}

} // namespace
} // namespace theory
