// RIS and MEDLINE in their dialects.
#include "reading.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

TEST(Ris, Zotero) {
    const Read read = readSample("ris/zotero.ris");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "aunger2021 who2016 ");
    EXPECT_EQ(read[0].title, "Why do some inter-organisational collaborations in healthcare work "
                             "when others do not? A realist review");
    EXPECT_EQ(written(read[0].authors), "Aunger, Justin Avery; Millar, Ross; de la Cruz, Juan, Jr");
    EXPECT_EQ(read[0].container, "Systematic Reviews");
    EXPECT_EQ(other(read[0], "J2"), "Syst Rev");
    EXPECT_EQ(read[0].date, "2021-03-22");
    EXPECT_EQ(read[0].url, "https://doi.org/10.1186/s13643-021-01630-8");
    EXPECT_EQ(other(read[0], "AB"), "Background: Inter-organisational collaboration (IOC). "
                                    "Methods: 53 papers.");
    EXPECT_EQ(read[1].type, "report");
    EXPECT_EQ(written(read[1].authors), "World Health Organization (body)");
    EXPECT_EQ(read.file.text(read[1].keySpan), "who2016");
}

TEST(Ris, Databases) {
    const Read read = readSample("ris/database.ris");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "muller2003 muller2003a editor ");
    EXPECT_TRUE(read[0].hasMoreAuthors);
    EXPECT_EQ(read[0].container, "The Journal of Applied Behavioral Science");
    EXPECT_EQ(read[0].pages, "5-31");
    EXPECT_EQ(read[0].date, "2003-03");
    EXPECT_EQ(read[0].doi, "10.1177/0021886303039001001");
    EXPECT_EQ(read.file.text(read[0].keySpan), "TY  - JOUR");
    EXPECT_EQ(read[2].type, "chapter");
    EXPECT_EQ(written(read[2].editors), "Editor, Ed");
    EXPECT_EQ(read[2].pages, "179-205");
    EXPECT_EQ(read[2].year, "in press");
}

TEST(Ris, Covidence) {
    const Read read = readSample("ris/covidence.ris");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "1234 98 ");
    EXPECT_EQ(written(read[0].authors), "Vangen, S; Huxham, C");
    EXPECT_EQ(read.file.text(read[0].keySpan), "1234");
    EXPECT_EQ(read[1].container, "") << "a book's second title is its series";
}

TEST(Ris, Damaged) {
    const Read read = readSample("ris/damaged.ris");
    EXPECT_EQ(read.reports(), "B015 1:1\nB016 9:1\n");
    EXPECT_TRUE(read.bibliography.isDamaged);
    EXPECT_EQ(read.keys(), "smith2010 ministryofhealth ");
    EXPECT_EQ(read[0].title, "A title that goes on the next line");
}

TEST(Ris, MadeKeysAreUniqueInTheOrderOfTheFile) {
    const auto entry = [](std::string author, std::string year, std::string id = "") {
        return "TY  - BOOK\nAU  - " + author + "\nPY  - " + year + "\n" +
               (id.empty() ? "" : "ID  - " + id + "\n") + "ER  - \n";
    };
    std::string text = entry("Smith, A", "2010") + entry("Smith, B", "2010") +
                       entry("Smith, C", "2010", "smith2010a") + entry("Østergård, Å", "2011") +
                       entry("World Health Organization", "2012") + entry("李, 明", "2013") +
                       entry("O'Neill-Straße, X", "2014d") + entry("!, Y", "2015");
    EXPECT_EQ(Read("list.ris", text).keys(),
              "smith2010 smith2010b smith2010a ostergard2011 worldhealthorganization2012 李2013 "
              "oneillstrasse2014d untitled2015 ");
    text.clear();
    for (int i = 0; i < 30; ++i)
        text += entry("Smith, A", "2010");
    const std::string keys = Read("list.ris", text).keys();
    EXPECT_NE(keys.find("smith2010z smith2010aa smith2010ab "), std::string::npos) << keys;
}

TEST(Medline, PubMed) {
    // PubMed names it `pubmed-….txt`, too.
    for (const char* name : {"pubmed.nbib", "pubmed.txt"}) {
        const Read read(name, sample("medline/pubmed.nbib"));
        EXPECT_EQ(read.reports(), "");
        ASSERT_EQ(read.keys(), "aunger2021 smith1998 ");
        EXPECT_EQ(read[0].title, "Why do some inter-organisational collaborations in healthcare "
                                 "work when others do not? A realist review");
        EXPECT_EQ(written(read[0].authors),
                  "Aunger, Justin Avery; Millar, Ross; The IOC Group (body)");
        EXPECT_EQ(read[0].date, "2021-03-22");
        EXPECT_EQ(read[0].doi, "10.1186/s13643-021-01630-8");
        EXPECT_EQ(other(read[0], "AB"), "BACKGROUND: Inter-organisational collaboration (IOC) in "
                                        "healthcare. METHODS: 53 papers.");
        EXPECT_EQ(written(read[1].authors), "Smith, JA; Müller, B");
        EXPECT_EQ(read[1].year, "1998");
    }
}

} // namespace
} // namespace theory::tests
