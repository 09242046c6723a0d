// Diagrams too large to be arranged as a whole: boxes keep clear of each other and within frames.
#include "backends/diagram/in_parts.h"

#include "gtest/gtest.h"

#include <fmt/format.h>

#include <algorithm>

namespace theory::backends {
namespace {

struct Placed {
    Diagram diagram;
    Forms forms{};
    Placement placement{};

    Box box(std::size_t node) const {
        const Size size = forms.nodes[node].fit.size;
        const Point middle = placement.nodes[node];
        return {.left = middle.x - size.width / 2,
                .top = middle.y - size.height / 2,
                .right = middle.x + size.width / 2,
                .bottom = middle.y + size.height / 2};
    }
};

// Boxes in a chain with branches, of labels short and long; frames around `each` in turn, every
// other within the one before it.
Diagram chain(std::uint32_t boxes, std::uint32_t each) {
    Diagram diagram;
    for (std::uint32_t i = 0; i < boxes; ++i) {
        Node node;
        node.id = fmt::format("n{}", i);
        node.label = std::string(i % 7 * 9 + 3, 'x') + " of partners";
        if (each > 0) {
            node.cluster = static_cast<int>(i / each);
            if (i % each == 0)
                diagram.clusters.push_back(
                    {fmt::format("f{}", i), "A frame", i / each % 2 == 0 ? -1 : node.cluster - 1});
        }
        diagram.nodes.push_back(std::move(node));
        if (i > 0)
            diagram.edges.push_back({.from = i - 1 - std::min(i - 1, i % 5), .to = i});
    }
    for (std::uint32_t i = 40; i < boxes; i += 97) // some close loops
        diagram.edges.push_back({.from = i, .to = i - 33});
    return diagram;
}

Placed placed(Diagram diagram) {
    Placed all{.diagram = std::move(diagram)};
    all.forms = formsOf(all.diagram);
    EXPECT_TRUE(isLaidOutInParts(all.diagram));
    auto placement = arrangeInParts(all.diagram, all.forms);
    if (!placement)
        ADD_FAILURE() << llvm::toString(placement.takeError());
    else
        all.placement = std::move(*placement);
    return all;
}

bool overlap(const Box& one, const Box& other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom &&
           other.top < one.bottom;
}

bool isWithin(const Box& inner, const Box& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
           inner.bottom <= outer.bottom;
}

void expectApart(const Placed& all) {
    ASSERT_EQ(all.placement.nodes.size(), all.diagram.nodes.size());
    const Box whole{.right = all.placement.width, .bottom = all.placement.height};
    for (std::size_t i = 0; i < all.diagram.nodes.size(); ++i) {
        EXPECT_TRUE(isWithin(all.box(i), whole)) << i;
        for (std::size_t j = 0; j < i; ++j)
            ASSERT_FALSE(overlap(all.box(i), all.box(j))) << i << " and " << j;
    }
}

TEST(InParts, BoxesOfOneLargePartAreApart) {
    const Placed all = placed(chain(1000, 0));
    expectApart(all);
    EXPECT_LT(all.placement.height, 30 * all.placement.width) << "a picture, not a thread";
}

TEST(InParts, ManyBoxesWithoutArrowsAreApart) {
    Diagram diagram = chain(1200, 0);
    diagram.edges.clear();
    expectApart(placed(std::move(diagram)));
}

TEST(InParts, FramesHoldTheirBoxesAndNoOthers) {
    const Placed all = placed(chain(1000, 60));
    expectApart(all);
    for (std::size_t i = 0; i < all.diagram.nodes.size(); ++i)
        for (std::size_t frame = 0; frame < all.diagram.clusters.size(); ++frame) {
            const int own = all.diagram.nodes[i].cluster;
            const int around = all.diagram.clusters[static_cast<std::size_t>(own)].parent;
            const bool isInside =
                static_cast<int>(frame) == own || static_cast<int>(frame) == around;
            if (isInside)
                EXPECT_TRUE(isWithin(all.box(i), all.placement.clusters[frame])) << i;
            else
                EXPECT_FALSE(overlap(all.box(i), all.placement.clusters[frame])) << i;
        }
}

TEST(InParts, ArrowsOfTheLargestPartLeadDownUnlessTheyCloseALoop) {
    const Placed all = placed(chain(1000, 0));
    for (const Edge& edge : all.diagram.edges)
        if (edge.to > edge.from)
            EXPECT_LT(all.placement.nodes[edge.from].y, all.placement.nodes[edge.to].y);
}

} // namespace
} // namespace theory::backends
