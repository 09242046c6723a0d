// What holds for every format: recognising it, other encodings, shared checks, places.
#include "reading.h"

#include "references/dates.h"
#include "references/doi.h"
#include "references/entry_checks.h"
#include "references/table.h"
#include "support/utf8.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

std::vector<std::filesystem::path> samples() {
    return filesBelow("tests/unit/references/samples", {".bib", ".ris", ".nbib", ".json", ".csv"});
}

TEST(Reader, WhatIsInAFileCountsMoreThanItsName) {
    for (const char* name :
         {"ris/zotero.ris", "medline/pubmed.nbib", "csl_json/zotero.json", "bibtex/zotero.bib"})
        for (const char* other : {"list.txt", "list.bib", "list.ris", "list"})
            EXPECT_EQ(Read(other, sample(name)).keys(), readSample(name).keys()) << name << other;
    EXPECT_EQ(Read("list.txt", "Smith 2010").reports(), "B001 1:1\n");
    EXPECT_EQ(Read("list.bib", "Smith 2010").reports(), "B011 1:1\n");
    EXPECT_EQ(Read("list.bib", "").reports(), "B011 1:1\n");
}

TEST(Reader, OtherEncodings) {
    const Read latin("list.bib", "@book{a,\n author = {Ren\xE9 Smith}}\n@book{b}");
    EXPECT_EQ(latin.reports(), "B002 2:15\n");
    EXPECT_EQ(latin.keys(), "a b ");
    EXPECT_EQ(written(latin[0].authors), "Smith, Ren\uFFFD");
    const Read wide("list.bib", llvm::StringRef("\xFF\xFE@\0b\0", 6));
    EXPECT_EQ(wide.reports(), "B002 1:1\n");
    const Read binary("list.bib", llvm::StringRef("PK\3\4\0\0@book{a}", 14));
    EXPECT_EQ(binary.reports(), "B002 1:5\n");
    EXPECT_EQ(binary.keys(), "");
    EXPECT_TRUE(binary.bibliography.isDamaged);
}

TEST(Reader, KeysThatStandTwiceOrCannotBeCited) {
    const Read read("list.bib", "@book{a}\n@book{b}\n@book{a}\n@book{c d}\n@book{a}\n@book{e--f}");
    EXPECT_EQ(read.reports(), "B009 3:7\nB010 4:7\nB010 6:7\n");
    EXPECT_EQ(read.file.text(read.found[0].labels[0].span), "a");
    EXPECT_EQ(read.file.position(read.found[0].labels[0].span.begin).line, 1U);
    EXPECT_FALSE(read.bibliography.isDamaged);
}

TEST(Reader, EntriesAreCheckedWhenAsked) {
    const Read read("list.bib", "@book{a, doi = {10.x}}\n@book{b, author = {X}, year = 2010}\n"
                                "@report{c, institution = {WHO}, year = {in press}}\n"
                                "@book{d, editor = {X}, year = 2010, doi = {10.1186/x}}");
    EXPECT_EQ(read.reports(), "");
    Diagnostics found;
    for (const references::Reference& entry : read.bibliography.references)
        checkEntry(entry, found);
    EXPECT_EQ(written(found, read.file), "B012 1:7\nB013 1:7\nB014 1:7\n");
}

TEST(Reader, Dois) {
    using namespace references;
    for (const char* text : {"10.1186/x", "https://doi.org/10.1186/x", "doi:10.1186/x",
                             "DOI 10.1186/x", "http://dx.doi.org/10.1186/x"})
        EXPECT_EQ(doiIn(text), "10.1186/x") << text;
    for (const char* text : {"10.1186", "10.1186/", "11.1186/x", "10.1186/a b", "10.11x6/a", ""})
        EXPECT_FALSE(isDoi(text)) << text;
}

TEST(Reader, Dates) {
    const auto shown = [](const char* words) {
        const references::Date date = references::readDate(words);
        return date.year + " " + date.known;
    };
    EXPECT_EQ(shown("2021-06-26"), "2021 2021-06-26");
    EXPECT_EQ(shown("2021/06/26/"), "2021 2021-06-26");
    EXPECT_EQ(shown("2021///Spring"), "2021 2021");
    EXPECT_EQ(shown("2021 Mar-Apr"), "2021 2021-03");
    EXPECT_EQ(shown("22 March 2021"), "2021 2021-03-22");
    EXPECT_EQ(shown("March 22, 2021"), "2021 2021-03-22");
    EXPECT_EQ(shown("03/04/2021"), "2021 2021");
    EXPECT_EQ(shown("20210626"), "2021 2021-06-26");
    EXPECT_EQ(shown("2020d"), "2020d 2020");
    EXPECT_EQ(shown("2021-06-26T10:00:00Z"), "2021 2021-06-26");
    EXPECT_EQ(shown("in press"), "in press ");
    EXPECT_EQ(shown("1999/2000"), "1999 1999");
}

TEST(Reader, Utf8) {
    EXPECT_EQ(firstNotUtf8("plain text, é 信 😀 and more"), llvm::StringRef::npos);
    EXPECT_EQ(firstNotUtf8("0123456789\xE9 "), 10U);
    EXPECT_EQ(firstNotUtf8("ab\xC0\x80"), 2U);
    EXPECT_EQ(firstNotUtf8("\xE0\x80\x80"), 0U);
    EXPECT_EQ(firstNotUtf8("é\xED\xA0\x80"), 2U);
    EXPECT_EQ(firstNotUtf8("\xF0\x80\x80\x80"), 0U);
    EXPECT_EQ(firstNotUtf8("x\xE2\x82"), 1U);
}

// All that is known of an entry lies in the file that it comes from.
void checkPlaces(const SourceFile& file, const Diagnostics& found) {
    const auto check = [&](Span span) {
        ASSERT_GE(span.begin, file.whole().begin);
        ASSERT_LE(span.begin, span.end);
        ASSERT_LE(span.end, file.whole().end);
    };
    for (const Diagnostic& report : found) {
        check(report.span);
        for (const Label& label : report.labels)
            check(label.span);
    }
}

TEST(Reader, EveryBeginningOfEverySampleCanBeRead) {
    ASSERT_GE(samples().size(), 15U);
    for (const std::filesystem::path& path : samples()) {
        const std::string text = read(path);
        for (std::size_t length = 0; length <= text.size(); ++length) {
            const llvm::StringRef beginning = llvm::StringRef(text).take_front(length);
            const Read read(path.filename(), beginning);
            checkPlaces(read.file, read.found);
            Diagnostics found;
            references::readTable(read.file, found);
            checkPlaces(read.file, found);
        }
    }
}

TEST(Reader, KeysOfBibtexAreWhereTheirSpansSay) {
    for (const char* name : {"bibtex/zotero.bib", "bibtex/endnote.bib", "bibtex/jabref.bib",
                             "bibtex/biblatex.bib", "bibtex/damaged.bib"}) {
        const Read read = readSample(name);
        for (const references::Reference& entry : read.bibliography.references) {
            EXPECT_EQ(read.file.text(entry.keySpan), entry.key);
            EXPECT_TRUE(read.file.text(entry.span).starts_with("@"));
            EXPECT_TRUE(entry.span.begin <= entry.keySpan.begin &&
                        entry.keySpan.end <= entry.span.end);
        }
    }
}

} // namespace
} // namespace theory::tests
