// CSL-JSON as Zotero and Better BibTeX write it, and as it gets damaged.
#include "reading.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

TEST(CslJson, Zotero) {
    const Read read = readSample("csl_json/zotero.json");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "aunger2021 who.2016 42 forth ");
    EXPECT_EQ(read[0].title, "A realist review of CO2, p < 0.05");
    EXPECT_EQ(written(read[0].authors), "Aunger, Justin Avery; van der Schors, Wouter, Jr");
    EXPECT_EQ(read[0].date, "2021-03-22");
    EXPECT_EQ(other(read[0], "accessed"), "2023-02-01");
    EXPECT_EQ(other(read[0], "abstract"), "Background: “quoted” and \"straight\". Methods: 53 "
                                          "papers.");
    EXPECT_EQ(read[1].title, "Café 😀");
    EXPECT_EQ(written(read[1].authors), "World Health Organization (body)");
    EXPECT_EQ(read.file.text(read[1].keySpan), "who.2016");
    EXPECT_EQ(read.file.text(read[2].keySpan), "42");
    EXPECT_EQ(read[2].date, "2010-06");
    EXPECT_EQ(read[2].volume, "3");
    EXPECT_EQ(read[3].year, "in press");
    EXPECT_TRUE(read[3].hasMoreAuthors);
}

TEST(CslJson, BetterBibtex) {
    const Read read = readSample("csl_json/better_bibtex.json");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "aunger2021 ");
    EXPECT_EQ(read[0].type, "article-journal");
    EXPECT_EQ(written(read[0].authors), "Aunger, Justin Avery; The IOC Group (body)");
    EXPECT_EQ(written(read[0].editors), "Editor, Ed");
    EXPECT_EQ(read[0].date, "2021-03-22");
}

TEST(CslJson, ABrokenEntryDoesNotHideTheOthers) {
    const Read read = readSample("csl_json/damaged.json");
    EXPECT_EQ(read.reports(), "B017 3:18\nB017 4:56\nB017 5:19\nB017 7:3\nB017 8:56\nB017 11:21\n");
    EXPECT_EQ(read.keys(), "first fine after ");
    EXPECT_TRUE(read.bibliography.isDamaged);
}

TEST(CslJson, ListsThatAreNone) {
    EXPECT_EQ(Read("list.json", "\"x\"").reports(), "B018 1:1\n");
    EXPECT_EQ(Read("list.json", "[{\"id\": \"a\"}").reports(), "B018 1:1\n");
    EXPECT_EQ(Read("list.json", "[]").reports(), "B011 1:1\n");
    EXPECT_EQ(Read("list.json", "{\"id\": \"a\"}").keys(), "a ");
}

TEST(CslJson, NestingIsBounded) {
    constexpr std::size_t deep = 200000;
    const Read read("list.json", "[{\"id\": \"a\", \"x\": " + std::string(deep, '[') +
                                     std::string(deep, ']') + "},\n{\"id\": \"b\"}]");
    EXPECT_EQ(read.reports(), "B017 1:2\n");
    EXPECT_EQ(read.keys(), "b ");
}

} // namespace
} // namespace theory::tests
