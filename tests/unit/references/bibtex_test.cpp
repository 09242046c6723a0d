// BibTeX as reference managers export it, and as it gets damaged.
#include "reading.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

// The first entry's title when its text is so written.
std::string titleOf(const std::string& text) {
    const Read read("list.bib", "@book{k, title = " + text + "}");
    EXPECT_EQ(read.reports(), "") << text;
    return read[0].title.str();
}

std::string authorsOf(const std::string& text) {
    const Read read("list.bib", "@book{k, author = {" + text + "}}");
    return written(read[0].authors);
}

TEST(Bibtex, Zotero) {
    const Read read = readSample("bibtex/zotero.bib");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "aunger_interorganizational_2021 "
                           "world_health_organization_integrated_2016 garcia_confianca_2018 ");
    EXPECT_EQ(read[0].type, "article-journal");
    EXPECT_EQ(read[0].title, "Why do some inter-organisational collaborations in healthcare work "
                             "when others do not? A realist review");
    EXPECT_EQ(written(read[0].authors),
              "Aunger, Justin Avery; Millar, Ross; Greenhalgh, Joanne; Mannion, Russell; "
              "Rafferty, Anne-Marie; McLeod, Hugh");
    EXPECT_EQ(read[0].date, "2021-03");
    EXPECT_EQ(read[0].doi, "10.1186/s13643-021-01630-8");
    EXPECT_EQ(other(read[0], "abstract"),
              "Background: Inter-organisational collaboration (IOC) in healthcare is increasingly "
              "common. Methods: Following RAMESES, 53 papers were included; 80% were from the UK & "
              "Ireland.");
    EXPECT_EQ(other(read[0], "issn"), "2046-4053");
    EXPECT_EQ(read[1].type, "report");
    EXPECT_EQ(written(read[1].authors), "World Health Organization (body)");
    EXPECT_EQ(read[1].url, "https://apps.who.int/gb/ebwha/pdf_files/WHA69/A69_39-en.pdf");
    EXPECT_EQ(written(read[2].authors),
              "García Márquez, José; van der Schors, Wouter; de la Cruz, Juan");
    EXPECT_EQ(written(read[2].editors), "Núñez, Íñigo");
    EXPECT_EQ(read[2].container, "Redes de saúde");
    EXPECT_EQ(read[2].pages, "179-205");
    EXPECT_EQ(read[2].place, "São Paulo");
}

TEST(Bibtex, EndNote) {
    const Read read = readSample("bibtex/endnote.bib");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "RN123 RN7 ");
    EXPECT_EQ(read[0].doi, "10.1177/0021886303039001001");
    EXPECT_EQ(read[1].publisher, "SAGE");
}

TEST(Bibtex, Mendeley) {
    const Read read = readSample("bibtex/mendeley.bib");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "Muller2010 ");
    EXPECT_EQ(written(read[0].authors), "Müller, Jörg; Émile, Ø.; Çelik, Šule; Lindstrøm, Åke");
    EXPECT_TRUE(read[0].hasMoreAuthors);
    EXPECT_EQ(read[0].title, "Über Vertrauen — eine ,,realistische” Synthese");
    EXPECT_EQ(read[0].url, "https://example.org/a_b~c");
    EXPECT_EQ(other(read[0], "abstract"), "Naïve trust is ßtrange. It costs $5 & 10%.");
}

TEST(Bibtex, JabRef) {
    const Read read = readSample("bibtex/jabref.bib");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "DBLP:journals/x+y/Jagosh15 ");
    EXPECT_EQ(
        written(read[0].authors),
        "Jagosh, Justin; van Beethoven, Ludwig; de la Fontaine, Jean; King, Martin Luther, Jr");
    EXPECT_EQ(read[0].container, "British Medical Journal Open");
    EXPECT_EQ(read[0].date, "2015-01-01");
    EXPECT_EQ(read[0].doi, "10.1186/s12889-015-1949-1");
    EXPECT_EQ(read[0].title,
              "A realist evaluation of CBPR: partnership synergy and “ripple” effects");
    EXPECT_EQ(other(read[0], "comment"), "see \"quotes\" and \\ and \\unknown{kept}");
}

TEST(Bibtex, Biblatex) {
    const Read read = readSample("bibtex/biblatex.bib");
    EXPECT_EQ(read.reports(), "");
    ASSERT_EQ(read.keys(), "greenhalgh2015d nhs2019 ");
    EXPECT_EQ(read[0].title, "Protocol – the RAMESES II Study: Developing Guidance and Reporting "
                             "Standards for Realist Evaluation");
    EXPECT_EQ(read[0].year, "2015d");
    EXPECT_EQ(read[0].date, "2015-08-03");
    EXPECT_EQ(read[0].pages, "e008567");
    EXPECT_EQ(read[1].url, "https://www.longtermplan.nhs.uk/~plan--2019");
    EXPECT_EQ(read[1].date, "2019-01");
    EXPECT_EQ(written(read[1].authors), "NHS England (body)");
}

TEST(Bibtex, OneReportAnEntryAndTheRestIsRead) {
    const Read read = readSample("bibtex/damaged.bib");
    EXPECT_EQ(read.reports(), "B003 2:11\nB003 8:11\nB003 13:1\nB004 17:7\nB004 23:3\nB004 28:17\n"
                              "B007 33:18\nB005 37:1\nB006 40:19\nB004 44:1\nB003 49:21\n");
    EXPECT_TRUE(read.bibliography.isDamaged);
    EXPECT_EQ(read.keys(), "brace quote end comma sign between surplus stray open last ");
    EXPECT_EQ(read[0].title, "A tale of two cities");
    EXPECT_EQ(written(read[0].authors), "Smith, A.");
    for (std::size_t i = 1; i < 9; ++i) {
        EXPECT_EQ(read[i].title, "Clubs") << read[i].key.str();
        EXPECT_EQ(read[i].year, "201" + std::to_string(i)) << read[i].key.str();
    }
    EXPECT_EQ(read[9].title, "Cut sho");
}

TEST(Bibtex, Latex) {
    EXPECT_EQ(titleOf("{Caf{\\'e}, caf\\'e, caf\\'{e}, caf{\\'{e}}}"), "Café, café, café, café");
    EXPECT_EQ(titleOf("{{\\\"o} \\\"o \\c{c} \\c c \\v{S} {\\'\\i} \\~n \\^{}}"),
              "ö ö ç ç Š í ñ ^");
    EXPECT_EQ(titleOf("{\\ss \\o stergaard {\\O} \\L{}odz \\aa}"), "ßøstergaard Ø Łodz å");
    EXPECT_EQ(titleOf("{a -- b --- c ``d'' e~f \\& \\% \\_}"), "a – b — c “d” e f & % _");
    EXPECT_EQ(titleOf("{\\'{\\^a} \\textit{i} {\\em j} \\textsuperscript{2}}"), "ấ i j 2");
    EXPECT_EQ(titleOf("{$x^{2} \\alpha$ for 5$}"), "$x^{2} \\alpha$ for 5$");
    EXPECT_EQ(titleOf("{\\enquote{a} \\url{http://x.y/~a--b} \\noopsort{z}b}"),
              "“a” http://x.y/~a--b b");
    EXPECT_EQ(titleOf("{a \\{b\\} c}"), "a {b} c");
    EXPECT_EQ(titleOf("\"a {\"}b{\"} M\\\"uller\""), "a \"b\" Müller");
    EXPECT_EQ(titleOf("{a\n\t  b}"), "a b");
}

TEST(Bibtex, Names) {
    EXPECT_EQ(authorsOf("Ann B. Smith and smith, ann and Plato"),
              "Smith, Ann B.; smith, ann; Plato");
    EXPECT_EQ(authorsOf("Charles Louis de la Vall{\\'e}e Poussin"),
              "de la Vallée Poussin, Charles Louis");
    EXPECT_EQ(authorsOf("{\\'E}mile d'Artagnan AND {Barnes and Noble}"),
              "d'Artagnan, Émile; Barnes and Noble (body)");
    EXPECT_EQ(authorsOf("{van} Berg"), "Berg, van");
    EXPECT_EQ(authorsOf("Smith, "), "Smith");
    EXPECT_EQ(authorsOf(" and and "), "");
}

TEST(Bibtex, EntriesInParenthesesAndRemarks) {
    const Read read("list.bib", "remarks, a@b.org {\n@book(a, title = {x (y)}, year = 2010)\n"
                                "more @Comment{@book{no, title = {x}}} @misc{b, title={z}}");
    EXPECT_EQ(read.reports(), "");
    EXPECT_EQ(read.keys(), "a b ");
    EXPECT_EQ(read[0].title, "x (y)");
}

TEST(Bibtex, Abbreviations) {
    const Read read("list.bib", "@string{a = {One}}@string(b = a # { Two})\n"
                                "@book{k, title = B # \"!\", journal = plos, publisher = PLOS}");
    EXPECT_EQ(read[0].title, "One Two!");
    EXPECT_EQ(read[0].container, "plos");
    EXPECT_EQ(read.reports(), "B008 2:37\n") << "once for a name";
}

TEST(Bibtex, AbbreviationsDoNotGrowBeyondBounds) {
    std::string text = "@string{a0 = {0123456789}}\n";
    for (int i = 1; i < 64; ++i)
        text += fmt::format("@string{{a{} = a{} # a{}}}\n", i, i - 1, i - 1);
    const Read read("list.bib", text + "@book{k, title = a63}");
    EXPECT_EQ(read.keys(), "k ");
}

TEST(Bibtex, AccentsWithoutEndAreLeftAlone) {
    std::string text;
    for (int i = 0; i < 300000; ++i)
        text += i % 2 == 0 ? "\\'" : "\\d";
    const Read read("list.bib", "@book{k, title = {" + text + " a}}");
    EXPECT_EQ(read[0].title.size(), 1 + 2 * 300000U);
}

TEST(Bibtex, NestingHasNoLimit) {
    constexpr std::size_t deep = 200000;
    const Read read("list.bib", "@book{k, title = {" + std::string(deep, '{') + "x" +
                                    std::string(deep, '}') + "}, author = {" +
                                    std::string(deep, '{') + "}");
    EXPECT_EQ(read[0].title, "x");
    EXPECT_EQ(read.reports(), "B003 1:" + std::to_string(2 * deep + 32) + "\n");
}

} // namespace
} // namespace theory::tests
