// Directions in labels, and things that are the same under several.
#include "rules/direction_words.h"

#include <gtest/gtest.h>

namespace theory::rules {
namespace {

TEST(DirectionWords, StandAtTheBeginning) {
    const struct {
        llvm::StringRef label, words, thing;
        Direction direction;
    } cases[] = {
        {"Increased trust", "Increased", "trust", Direction::More},
        {"A lack of the trust", "lack of", "trust", Direction::No},
        {"Higher levels of trust", "Higher", "trust", Direction::More},
        {"low_morale", "low", "morale", Direction::Low},
        {"An increase in delays", "increase in", "delays", Direction::More},
        {"The trust", "", "trust", Direction::None},
        {"Lowered bed", "Lowered", "bed", Direction::Less},
        {"Lowest bed", "", "Lowest bed", Direction::None},
        {"More", "", "More", Direction::None},
        {"More ", "", "More ", Direction::None},
        {"Nothing", "", "Nothing", Direction::None},
        {"Trust", "", "Trust", Direction::None},
        {"a", "", "a", Direction::None},
        {"", "", "", Direction::None},
    };
    for (const auto& [label, words, thing, direction] : cases) {
        const DirectedLabel found = directedLabel(label);
        EXPECT_EQ(found.words, words) << label.str();
        EXPECT_EQ(found.thing, thing) << label.str();
        EXPECT_EQ(found.direction, direction) << label.str();
    }
}

TEST(DirectionWords, WhatIsTheSameThingHasOneHash) {
    const std::pair<llvm::StringRef, llvm::StringRef> same[] = {
        {"trust", "Trust"},           {"policies", "Policy"},
        {"class", "classes"},         {"long-term aim", "Long term aims"},
        {"house", "houses"},          {"box of keys", "boxes of key"},
        {"low_morale", "Low morale"}, {"доверие", "доверие"},
    };
    for (const auto& [first, second] : same) {
        EXPECT_TRUE(areSameThing(first, second)) << first.str() << ", " << second.str();
        EXPECT_TRUE(areSameThing(second, first)) << first.str() << ", " << second.str();
        EXPECT_EQ(hashOfThing(first), hashOfThing(second)) << first.str();
    }
}

TEST(DirectionWords, OtherThingsAreNotTheSame) {
    const std::pair<llvm::StringRef, llvm::StringRef> other[] = {
        {"care", "cars"}, {"glass", "glas"}, {"trust", "trust in leaders"},
        {"as", "a"},      {"plan", "plane"}, {"harm", "harm to staff"},
        {"trust", ""},
    };
    for (const auto& [first, second] : other) {
        EXPECT_FALSE(areSameThing(first, second)) << first.str() << ", " << second.str();
        EXPECT_FALSE(areSameThing(second, first)) << first.str() << ", " << second.str();
    }
}

} // namespace
} // namespace theory::rules
