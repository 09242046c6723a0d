// Each word of the vocabulary is the keyword that the lexer's grammar makes of it.
#include "syntax/vocabulary.h"

#include "syntax/scan.h"

#include "TheoryLexer.h"

#include <gtest/gtest.h>

namespace theory::syntax {
namespace {

using L = TheoryLexer;

// Zero where the word is not scanned as a whole.
std::uint16_t typeOf(llvm::StringRef word) {
    const Lexeme lexeme = scan(word.begin(), word.end());
    return lexeme.length == word.size() ? lexeme.type : std::uint16_t{0};
}

template <typename Enum>
void expectAll(const Table<Enum, llvm::StringRef>& words, std::size_t type) {
    for (llvm::StringRef word : words)
        if (!word.empty())
            EXPECT_EQ(typeOf(word), type) << word.str();
}

TEST(Vocabulary, WordsOfOneKindAreOneToken) {
    expectAll(directionWords, L::DIRECTION);
    expectAll(hedgeWords, L::HEDGE);
    expectAll(verbWords, L::VERB);
}

// `resource` and `reasoning` are slots first; in a mechanism's block the slot is its property.
TEST(Vocabulary, PropertiesArePropertiesOrSlots) {
    for (llvm::StringRef word : propertyWords) {
        const bool isSlot = word == "resource" || word == "reasoning";
        EXPECT_EQ(typeOf(word) == L::PROPERTY, !isSlot) << word.str();
        EXPECT_NE(typeOf(word), L::NAME) << word.str();
    }
}

TEST(Vocabulary, RolesAndSlotsHaveTokensOfTheirOwn) {
    const std::size_t roles[] = {L::CONSTRUCT, L::CONTEXT,      L::MECHANISM,
                                 L::OUTCOME,   L::INTERVENTION, L::ACTOR};
    const std::size_t slots[] = {L::CONTEXT, L::MECHANISM, L::OUTCOME,   L::INTERVENTION,
                                 L::ACTOR,   L::TRIGGER,   L::RESOURCE,  L::REASONING,
                                 L::FOR,     L::WHERE,     L::REGARDLESS};
    for (std::size_t i = 0; i < std::size(roles); ++i)
        EXPECT_EQ(typeOf(roleWords[static_cast<Role>(i)]), roles[i]);
    for (std::size_t i = 0; i < std::size(slots); ++i)
        EXPECT_EQ(typeOf(slotWords[static_cast<SlotKind>(i)].split(' ').first), slots[i]);
}

TEST(Vocabulary, WordsOfTwoBeginWithTheirToken) {
    EXPECT_EQ(typeOf(relationWords[Relation::ExplainedBy].split(' ').first), L::EXPLAINED);
    for (Relation relation : {Relation::Extends, Relation::Contradicts, Relation::Borrows})
        EXPECT_EQ(typeOf(relationWords[relation]), L::RELATION);
    for (Stance stance : {Stance::Supported, Stance::Contested, Stance::Refined})
        EXPECT_EQ(typeOf(stanceWords[stance].split(' ').first), L::STANCE);
    EXPECT_EQ(typeOf(stanceWords[Stance::Reported].split(' ').first), L::REPORTED);
}

TEST(Vocabulary, FromWordFindsEachWord) {
    EXPECT_EQ(fromWord(verbWords, "blocks"), Verb::Blocks);
    EXPECT_EQ(fromWord(directionWords, "no"), Direction::No);
    EXPECT_EQ(fromWord(propertyWords, "coder"), Property::Coder);
    EXPECT_EQ(fromWord(verbWords, "block"), Verb::Count);
}

} // namespace
} // namespace theory::syntax
