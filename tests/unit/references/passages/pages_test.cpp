// Passages run on over the ends of pages, and pages have the numbers that people cite.
#include "references/passages/page_edges.h"
#include "references/passages/passage.h"

#include "fmt/format.h"
#include <gtest/gtest.h>

namespace theory::references {
namespace {

using Kind = Finding::Kind;

// Four pages; `{0}` is what stands above and below each.
std::string pages(llvm::StringRef above, llvm::StringRef below, int firstNumber) {
    const char* bodies[] = {"Groups begin with one leader\nwho knows everybody. They",
                            "came for each other, and after\na year nobody was paid. The",
                            "funding ended in June. We asked\nwhat kept the walkers. It was",
                            "belonging, they said. Others\nspoke of habit."};
    std::string text;
    for (int page = 0; page != 4; ++page)
        text += fmt::format(fmt::runtime(above.str()), firstNumber + page) + bodies[page] +
                fmt::format(fmt::runtime(below.str()), firstNumber + page) + "\f";
    return text;
}

SourceText journal() {
    return readText(pages("Journal of Walking 3 (2011)\n\n", "\n\n{}\n", 228), TextKind::Pdf);
}

Finding find(const SourceText& text, llvm::StringRef extract, llvm::StringRef page,
             unsigned firstPage = 0) {
    return lookUp(text, extract, Wanted{"p", page}, firstPage);
}

TEST(Pages, HeadsAndNumbersDoNotBreakPassages) {
    EXPECT_EQ(find(journal(), "who knows everybody. They came for each other", "228").kind,
              Kind::Found);
    EXPECT_EQ(find(journal(), "It was belonging, they said.", "230-231").kind, Kind::Found);
}

TEST(Pages, PrintedNumbersCount) {
    EXPECT_EQ(find(journal(), "nobody was paid", "229").kind, Kind::Found);
    const Finding found = find(journal(), "nobody was paid", "231");
    EXPECT_EQ(found.kind, Kind::Elsewhere);
    EXPECT_EQ(found.number, "229");
    EXPECT_EQ(found.spot.first.page, 229U);
}

TEST(Pages, APassageOverAPageEndIsOnBoth) {
    EXPECT_EQ(find(journal(), "They came for each other", "228").kind, Kind::Found);
    EXPECT_EQ(find(journal(), "They came for each other", "229").kind, Kind::Found);
    EXPECT_EQ(find(journal(), "They came for each other", "228-9").kind, Kind::Found);
    EXPECT_EQ(find(journal(), "They came for each other", "231").number, "228-229");
}

TEST(Pages, PagesOfTheFileAreAccepted) {
    EXPECT_EQ(find(journal(), "nobody was paid", "2").kind, Kind::Found);
    EXPECT_EQ(find(journal(), "nobody was paid", "3").number, "229");
}

TEST(Pages, NumbersWithinHeadsCountToo) {
    const SourceText text = readText(
        pages("{} Hall and Brook\n\n", "\n\nDownloaded from example.org\n", 57), TextKind::Pdf);
    EXPECT_EQ(text.printedShift(), 56);
    EXPECT_EQ(find(text, "They came for each other", "57").kind, Kind::Found);
}

TEST(Pages, PagesWithoutNumbersGoByTheBibliography) {
    const SourceText text = readText(pages("", "\n", 0), TextKind::Pdf);
    EXPECT_EQ(text.printedShift(), std::nullopt);
    EXPECT_EQ(find(text, "nobody was paid", "180", 179).kind, Kind::Found);
    EXPECT_EQ(find(text, "nobody was paid", "182", 179).number, "180");
    EXPECT_EQ(find(text, "nobody was paid", "4").number, "2");
}

TEST(Pages, LeftAndRightPagesMayHaveOtherHeads) {
    std::string text;
    for (int page = 1; page <= 6; ++page)
        text += fmt::format("{}\nWe went to meeting {} and they all\f",
                            page % 2 ? "Walking groups" : "Hall and Brook",
                            std::string(static_cast<std::size_t>(page), 'i'));
    EXPECT_EQ(lookUp(readText(text, TextKind::Pdf), "and they all We went to meeting iii", {}).kind,
              Kind::Found);
}

TEST(Pages, ALineThatIsNoHeadStays) {
    const PageEdges edges = pageEdges("One\nTwo\nThree\n\fFour\nFive\n12\n", {{0, 15}});
    EXPECT_EQ(edges.lines, (std::vector<Stretch>{{25, 28}}));
    EXPECT_EQ(edges.shift, std::nullopt);
}

TEST(Pages, RomanNumbersAreNotChecked) {
    EXPECT_EQ(find(journal(), "nobody was paid", "xii").kind, Kind::Found);
    EXPECT_EQ(find(journal(), "nobody was paid", "S3").kind, Kind::Found);
}

TEST(Pages, LinesOfAPdfAreNotChecked) {
    EXPECT_EQ(lookUp(journal(), "nobody was paid", Wanted{"line", "99"}).kind, Kind::Found);
}

TEST(Pages, FormFeedsMakePagesOfPlainTextToo) {
    const SourceText text = readText("One.\nTwo.\n\fThree.\nFour.\n", TextKind::Plain);
    EXPECT_EQ(find(text, "Four", "1").number, "2");
    EXPECT_EQ(lookUp(text, "Four", Wanted{"line", "4"}).kind, Kind::Found);
    EXPECT_EQ(lookUp(text, "Four", Wanted{"line", "2"}).kind, Kind::Found) << "of its page";
    EXPECT_EQ(lookUp(text, "Four", Wanted{"line", "3"}).number, "4");
}

TEST(Pages, FootnotesMayInterrupt) {
    const SourceText text = readText("Groups begin with one leader who knows\neverybody, and they\n"
                                     "1 See the appendix for all of the sites.\n"
                                     "2 Funded by nobody.\n\fcame for each other all year.\n",
                                     TextKind::Pdf);
    EXPECT_EQ(lookUp(text, "one leader who knows everybody, and they came for each other", {}).kind,
              Kind::Found);
    EXPECT_EQ(
        lookUp(text, "one leader who knows everybody, and they see the appendix for each", {}).kind,
        Kind::NotFound);
}

TEST(Pages, MarksOfReferencesMayBeLeftOut) {
    const SourceText text = readText("Groups begin with one leader12 who knows, as shown,3,4 "
                                     "everybody [5, 7-9] in COVID-19 years.",
                                     TextKind::Pdf);
    EXPECT_EQ(
        lookUp(text, "Groups begin with one leader who knows, as shown, everybody in", {}).kind,
        Kind::Found);
    EXPECT_EQ(lookUp(text, "Groups begin with one leader", {}).kind, Kind::Found);
    EXPECT_EQ(lookUp(text, "everybody [5, 7-9] in COVID years, or so they said", {}).kind,
              Kind::NotFound);
}

} // namespace
} // namespace theory::references
