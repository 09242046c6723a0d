// Strongly connected parts of small graphs, and of one too deep for recursion.
#include "analysis/components.h"

#include <gtest/gtest.h>

#include <numeric>

namespace theory::analysis {
namespace {

using Graph = std::vector<std::vector<std::uint32_t>>;

bool areTogether(const Components& parts, std::uint32_t a, std::uint32_t b) {
    return parts.of[a] == parts.of[b];
}

TEST(Components, NoNodes) {
    const Components parts = components({});
    EXPECT_TRUE(parts.of.empty());
    EXPECT_TRUE(parts.sizes.empty());
}

TEST(Components, NodesWithoutALoopAreAlone) {
    const Components parts = components({{1, 2}, {2}, {}});
    EXPECT_EQ(parts.sizes, (std::vector<std::uint32_t>{1, 1, 1}));
}

TEST(Components, TwoLoopsAndAWayBetweenThem) {
    const Components parts = components({{1}, {2}, {0, 3}, {4}, {3}, {5}});
    EXPECT_TRUE(areTogether(parts, 0, 1) && areTogether(parts, 1, 2));
    EXPECT_TRUE(areTogether(parts, 3, 4));
    EXPECT_FALSE(areTogether(parts, 2, 3));
    EXPECT_FALSE(areTogether(parts, 4, 5));
    EXPECT_EQ(parts.sizes[parts.of[0]], 3U);
    EXPECT_EQ(parts.sizes[parts.of[3]], 2U);
    EXPECT_EQ(parts.sizes[parts.of[5]], 1U);
}

TEST(Components, LoopsThatShareANodeAreOne) {
    const Components parts = components({{1, 2}, {0}, {0}});
    EXPECT_EQ(parts.sizes, (std::vector<std::uint32_t>{3}));
}

TEST(Components, SizesAddUpToTheNodes) {
    const Components parts = components({{1}, {2}, {1, 3}, {3}, {0}});
    EXPECT_EQ(std::accumulate(parts.sizes.begin(), parts.sizes.end(), 0U), 5U);
}

TEST(Components, AChainTooDeepForRecursion) {
    constexpr std::uint32_t count = 1'000'000;
    Graph next(count);
    for (std::uint32_t i = 0; i < count; ++i)
        next[i] = {(i + 1) % count};
    EXPECT_EQ(components(next).sizes, (std::vector<std::uint32_t>{count}));
}

} // namespace
} // namespace theory::analysis
