// Extracts are found where they stand, however a source and its author set them.
#include "references/passages/passage.h"

#include <gtest/gtest.h>

namespace theory::references {
namespace {

using Kind = Finding::Kind;

constexpr llvm::StringRef clubs =
    "Walking groups outlast their funding where people come for each other. Attendance of\n"
    "older walkers, and their co-operation, is a matter of “belonging” - not of exercise. The\n"
    "leader's well-being counts too; she isn’t paid. Nobody walked alone.\n";

Finding inPlain(llvm::StringRef text, llvm::StringRef extract, llvm::ArrayRef<Wanted> where = {}) {
    return lookUp(readText(text, TextKind::Plain), extract, where);
}

Kind kindIn(llvm::StringRef text, llvm::StringRef extract, llvm::ArrayRef<Wanted> where = {}) {
    return inPlain(text, extract, where).kind;
}

bool stands(llvm::StringRef extract, llvm::StringRef text = clubs) {
    return kindIn(text, extract) == Kind::Found;
}

std::vector<std::string> parts(llvm::StringRef text, llvm::ArrayRef<Stretch> stretches) {
    std::vector<std::string> result;
    for (const Stretch& stretch : stretches)
        result.push_back(text.slice(stretch.begin, stretch.end).str());
    return result;
}

using Parts = std::vector<std::string>;

TEST(Passage, WhiteSpaceIsNotCompared) {
    EXPECT_TRUE(stands("Attendance of older  walkers"));
    EXPECT_TRUE(stands("come for\n   each other"));
    EXPECT_TRUE(stands("come for\u00A0each other"));
}

TEST(Passage, WordsAreCompared) {
    EXPECT_FALSE(stands("Attendance of old walkers"));
    EXPECT_FALSE(stands("people came for each other"));
    EXPECT_FALSE(stands("older walkers and their"));
    EXPECT_FALSE(stands("people Come for each other"));
}

TEST(Passage, ConsistsOfWholeWords) {
    EXPECT_FALSE(stands("ending where people come"));
    EXPECT_FALSE(stands("where people come for each oth"));
    EXPECT_TRUE(stands("信任", "他们互相信任。"));
}

TEST(Passage, FirstLetterIsTheAuthors) {
    EXPECT_TRUE(stands("attendance of older walkers"));
    EXPECT_TRUE(stands("Older walkers, and"));
    EXPECT_TRUE(stands("Élan vital", "L’élan vital d’un groupe"));
}

TEST(Passage, QuotationMarksAreAlike) {
    EXPECT_TRUE(stands("a matter of 'belonging'"));
    EXPECT_TRUE(stands("a matter of «belonging»"));
    EXPECT_TRUE(stands("she isn't paid"));
    EXPECT_TRUE(stands("“she isn´t paid.”"));
}

TEST(Passage, DashesAreAlike) {
    EXPECT_TRUE(stands("“belonging” – not of exercise"));
    EXPECT_TRUE(stands("“belonging”—not of exercise"));
    EXPECT_TRUE(stands("the effect was -0.4", "the effect was −0.4 points"));
    EXPECT_FALSE(stands("the effect was 0.4", "the effect was −0.4 points"));
}

TEST(Passage, HyphensWithinWordsAreNotCompared) {
    EXPECT_TRUE(stands("their cooperation"));
    EXPECT_TRUE(stands("Their collaboration grew", "their collabo-\nration grew"));
    EXPECT_TRUE(stands("their collabo-ration grew", "their collabo-\nration grew"));
    EXPECT_TRUE(stands("their collaboration grew", "their collabo\u00ADration grew"));
}

TEST(Passage, FormsOfCharactersAreAlike) {
    EXPECT_TRUE(stands("the first office", "the ﬁrst oﬃce"));
    EXPECT_TRUE(stands("the café", "the cafe\u0301"));
    EXPECT_TRUE(stands("the cafe\u0301", "the café"));
    EXPECT_FALSE(stands("the cafe", "the café"));
}

TEST(Passage, AddedFullStopsAndQuotationMarksAreForgiven) {
    EXPECT_TRUE(stands("Walking groups outlast their funding."));
    EXPECT_TRUE(stands("Walking groups outlast their funding,"));
    EXPECT_TRUE(stands("“Walking groups outlast their funding.”"));
    EXPECT_FALSE(stands("Walking groups outlast their funding!"));
}

TEST(Passage, GapsAreInOrderAndNear) {
    for (const char* gap : {"…", " ... ", "[…]", " [...] ", " . . . ", " (…) "})
        EXPECT_TRUE(stands("Walking groups" + std::string(gap) + "come for each other")) << gap;
    EXPECT_TRUE(stands("… older walkers … belonging … she isn’t paid …"));
    EXPECT_FALSE(stands("come for each other … Walking groups"));
    const std::string far = "Walking groups. " + std::string(9'000, 'x') + " Belonging.";
    EXPECT_FALSE(stands("Walking groups … Belonging", far));
}

TEST(Passage, GapsTakeTheNearestBeginning) {
    const std::string text = "trust. " + std::string(9'000, 'x') + " trust grows with time";
    const Finding found = inPlain(text, "trust … time");
    EXPECT_EQ(found.kind, Kind::Found);
    EXPECT_GT(found.spot.passage.begin, 9'000U);
}

TEST(Passage, InsertionsReplaceAFewWordsOrNone) {
    EXPECT_TRUE(stands("people [sic] come for each other"));
    EXPECT_TRUE(stands("The [walk’s] well-being counts"));
    EXPECT_TRUE(stands("[Walking] groups outlast their funding"));
    EXPECT_TRUE(stands("[t]he leader's well-being"));
    EXPECT_TRUE(stands("exercise. [t]he leader's well-being"));
    EXPECT_TRUE(stands("[N]obody walk[s] alone"));
    EXPECT_FALSE(stands("Walking groups [the trust] she isn’t paid"));
}

TEST(Passage, AnExtractOfTheAuthorsWordsAloneIsNowhere) {
    for (const char* extract : {"", "…", "[sic]", "“”", "."}) {
        const Finding found = inPlain(clubs, extract);
        EXPECT_EQ(found.kind, Kind::Found) << extract;
        EXPECT_FALSE(found.hasPassage()) << extract;
    }
}

TEST(Passage, LinesAndParagraphs) {
    const llvm::StringRef text = "One line.\nAnother line.\n\nA second paragraph\ngoes on.\n";
    EXPECT_EQ(kindIn(text, "Another line", Wanted{"line", "2"}), Kind::Found);
    EXPECT_EQ(kindIn(text, "paragraph goes", Wanted{"ll.", "3-4"}), Kind::Found);
    EXPECT_EQ(kindIn(text, "goes on", Wanted{"para", "2"}), Kind::Found);
    const Finding lines = inPlain(text, "paragraph goes", Wanted{"lines", "1"});
    EXPECT_EQ(lines.kind, Kind::Elsewhere);
    EXPECT_EQ(lines.number, "4-5");
    EXPECT_EQ(inPlain(text, "goes on", Wanted{"¶", "1"}).number, "2");
    EXPECT_EQ(kindIn(text, "goes on", Wanted{"p", "7"}), Kind::Found) << "has no pages";
    EXPECT_EQ(kindIn(text, "goes on", Wanted{"table", "7"}), Kind::Found);
    EXPECT_EQ(kindIn("One.\nTwo.\nThree.\n", "Three", Wanted{"para", "3"}), Kind::Found);
}

TEST(Passage, AllLocatorsThatCanBeCheckedHold) {
    const llvm::StringRef text = "One.\n\nTwo.\n\nThree.\n";
    const Wanted both[] = {{"para", "2"}, {"box", "1"}, {"line", "5"}};
    const Finding found = inPlain(text, "Two", both);
    EXPECT_EQ(found.kind, Kind::Elsewhere);
    EXPECT_EQ(found.wrong, 2U);
    EXPECT_EQ(found.number, "3");
}

TEST(Passage, TheNearestOfSeveralPlacesCounts) {
    std::string text;
    for (int line = 1; line <= 30; ++line)
        text += line % 10 == 0 ? "we trust them\n" : "so it goes\n";
    EXPECT_EQ(kindIn(text, "we trust them", Wanted{"line", "20"}), Kind::Found);
    EXPECT_EQ(inPlain(text, "we trust them", Wanted{"line", "18"}).number, "20");
    EXPECT_EQ(inPlain(text, "we trust them", Wanted{"line", "28-29"}).number, "30");
}

TEST(Passage, TimesAreThoseOfTheMarksAround) {
    const llvm::StringRef text = "[00:14:32] INT: What held you?\n"
                                 "[00:15:10] KI: They rang me. [00:15:40] Every week.\n"
                                 "[00:17:00] INT: Thank you.\n";
    EXPECT_EQ(kindIn(text, "They rang me", Wanted{"", "00:15:10"}), Kind::Found);
    EXPECT_EQ(kindIn(text, "They rang me", Wanted{"", "15:20"}), Kind::Found);
    EXPECT_EQ(kindIn(text, "They rang me. Every week", Wanted{"", "15:50"}), Kind::Found);
    const Finding found = inPlain(text, "Every week", Wanted{"", "00:14:32"});
    EXPECT_EQ(found.kind, Kind::Elsewhere);
    EXPECT_EQ(found.number, "00:15:40");
    EXPECT_EQ(kindIn(clubs, "Nobody walked alone", Wanted{"", "00:14:32"}), Kind::Found);
}

TEST(Passage, SubtitlesAreOneText) {
    const llvm::StringRef text = "1\n00:00:01,000 --> 00:00:04,000\nthey came\n\n"
                                 "2\n00:00:04,000 --> 00:00:09,500\nfor each other\n";
    EXPECT_EQ(kindIn(text, "they came for each other", Wanted{"", "00:00:02"}), Kind::Found);
}

TEST(Passage, MarkdownsMarksAreNotCompared) {
    const SourceText text = readText("# What held them\n\nThey *came* for\n> each "
                                     "[other](https://example.org/x). It is `so`, \\(yes\\).\n",
                                     TextKind::Markdown);
    EXPECT_EQ(lookUp(text, "What held them", {}).kind, Kind::Found);
    EXPECT_EQ(lookUp(text, "They came for each other. It is so, (yes)", {}).kind, Kind::Found);
    EXPECT_EQ(lookUp(text, "They *came* for each other", {}).kind, Kind::Found);
    EXPECT_EQ(lookUp(text, "They came for another", {}).kind, Kind::NotFound);
}

TEST(Passage, TheNearestPassageShowsWhatDiffers) {
    const llvm::StringRef extract = "attendance of elderly walkers and their collaboration";
    const Finding found = inPlain(clubs, extract);
    EXPECT_EQ(found.kind, Kind::NotFound);
    EXPECT_EQ(found.words, "Attendance of older walkers, and their co-operation,");
    EXPECT_EQ(parts(extract, found.differentInExtract),
              (Parts{"elderly walkers", "collaboration"}));
    EXPECT_EQ(parts(found.words, found.differentInWords),
              (Parts{"older walkers,", "co-operation,"}));
    EXPECT_EQ(found.spot.first.line, 1U);
    EXPECT_EQ(found.spot.last.line, 2U);
}

TEST(Passage, WhatOneSideLacksIsMarkedInTheOther) {
    const llvm::StringRef more = "people always come for each other";
    EXPECT_EQ(parts(more, inPlain(clubs, more).differentInExtract), Parts{"always"});
    const Finding found = inPlain(clubs, "Walking groups outlast funding where people come");
    EXPECT_EQ(found.words, "Walking groups outlast their funding where people come");
    EXPECT_TRUE(found.differentInExtract.empty());
    EXPECT_EQ(parts(found.words, found.differentInWords), Parts{"their"});
}

TEST(Passage, ShortExtractsHaveNearestPassagesToo) {
    EXPECT_EQ(inPlain(clubs, "walked Alone").words, "walked alone.");
    EXPECT_EQ(inPlain(clubs, "nobody walks alone").words, "Nobody walked alone.");
}

TEST(Passage, OfAGapTheMissingPartIsShown) {
    const Finding found = inPlain(clubs, "Walking groups … people came for each other");
    EXPECT_EQ(found.words, "people come for each other.");
    const Finding swapped = inPlain(clubs, "people come for each other … Walking groups outlast");
    EXPECT_EQ(swapped.words, "people come for each other.");
    EXPECT_TRUE(swapped.differentInExtract.empty());
}

TEST(Passage, NothingMayBeLikeAnExtract) {
    for (const char* extract :
         {"Randomised trials of statins in the elderly of a large cohort", "the their of", "xyz"}) {
        const Finding found = inPlain(clubs, extract);
        EXPECT_EQ(found.kind, Kind::NotFound);
        EXPECT_EQ(found.words, "") << extract;
        EXPECT_FALSE(found.hasPassage());
    }
}

} // namespace
} // namespace theory::references
