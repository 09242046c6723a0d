// Text comes out of real PDFs, and passages are found in it; what has no text says why.
#include "driver/pdf_text.h"

#include "references/passages/passage.h"
#include "unit/made_pdf.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include "fmt/format.h"
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace theory::driver {
namespace {

namespace fs = std::filesystem;
using references::Finding;
using Reason = PdfFailure::Reason;

constexpr unsigned firstPage = 228;

// No two are the same: the number words see to that.
std::vector<std::string> sentences() {
    const std::vector<std::string> numbers{"one",  "two",   "three", "four",     "fifteen",
                                           "five", "seven", "nine",  "thirteen", "fifty"};
    const std::vector<std::string> subjects{"co-ordinators of groups",
                                            "the office",
                                            "walkers of differing ability",
                                            "staff",
                                            "volunteers",
                                            "neighbours",
                                            "general practitioners"};
    const std::vector<std::string> verbs{
        "found confidence", "offered transportation", "spoke of responsibilities",
        "were “dissatisfied” with evidence-based leaflets", "benefited financially"};
    const std::vector<std::string> reasons{"belonging", "staying fit", "an official target",
                                           "not being missed"};
    std::vector<std::string> result;
    for (std::size_t index = 0; index != 230; ++index)
        result.push_back(fmt::format(
            "In week {}-{}, {} {} after {} kilometres, mostly for the sake of {} among {}.",
            numbers[index / 100], numbers[index / 10 % 10], subjects[index % 7],
            verbs[index / 2 % 5], numbers[index % 10], reasons[index / 3 % 4],
            subjects[(index + index / 7) % 7]));
    return result;
}

PdfTools tools() {
    PdfTools found = toolsOfMachine();
    found.keptTexts.clear();
    return found;
}

std::optional<Reason> reasonFor(llvm::StringRef bytes, const PdfTools& with = tools()) {
    std::optional<Reason> reason;
    auto text = pdfText(bytes, with);
    llvm::handleAllErrors(text.takeError(),
                          [&](const PdfFailure& failure) { reason = failure.reason(); });
    return reason;
}

// A PDF of one empty page that is locked; its readers make up for the missing table of places.
std::string lockedPdf() {
    return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
           "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
           "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
           "4 0 obj\n<</Filter/Standard/V 1/R 2/P -4/O(" +
           std::string(32, 'o') + ")/U(" + std::string(32, 'u') +
           ")>>\nendobj\n"
           "trailer\n<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[(a)(a)]>>\n%%EOF\n";
}

class TemporaryFolder {
public:
    TemporaryFolder() {
        llvm::SmallString<128> path;
        if (!llvm::sys::fs::createUniqueDirectory("theoryc-test", path))
            path_ = path.str().str();
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { fs::remove_all(path_); }

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder))
        found.push_back(entry.path());
    return found;
}

void write(const fs::path& path, llvm::StringRef text) {
    std::ofstream(path, std::ios::binary) << text.str();
}

class PdfText : public testing::Test {
protected:
    static void SetUpTestSuite() {
        article_ = new tests::MadePdf(tests::articleOf(sentences(), firstPage));
        auto text = pdfText(article_->bytes, tools());
        text_ = text ? new std::string(*text) : new std::string;
        llvm::consumeError(text.takeError());
    }
    static void TearDownTestSuite() {
        delete article_;
        delete text_;
    }

    static references::SourceText source() {
        return references::readText(*text_, references::TextKind::Pdf);
    }

    static tests::MadePdf* article_;
    static std::string* text_;
};

tests::MadePdf* PdfText::article_ = nullptr;
std::string* PdfText::text_ = nullptr;

TEST_F(PdfText, HasSeveralPages) {
    EXPECT_GE(llvm::StringRef(*text_).count('\f'), 3U);
    EXPECT_EQ(source().printedShift(), static_cast<int>(firstPage) - 1);
}

TEST_F(PdfText, EverySentenceIsFoundOnItsPage) {
    const references::SourceText text = source();
    const std::vector<std::string> all = sentences();
    std::size_t overPageEnds = 0;
    for (std::size_t index = 0; index != all.size(); ++index) {
        const auto [first, last] = article_->pages[index];
        overPageEnds += first != last;
        for (const unsigned page : {first, last}) {
            const std::string number = std::to_string(page);
            const Finding found = lookUp(text, all[index], references::Wanted{"p", number});
            EXPECT_EQ(found.kind, Finding::Kind::Found) << all[index] << " on " << page;
        }
    }
    EXPECT_GE(overPageEnds, 1U);
}

TEST_F(PdfText, AnotherPageIsCorrected) {
    const references::SourceText text = source();
    const std::vector<std::string> all = sentences();
    for (std::size_t index = 0; index != all.size(); ++index) {
        const auto [first, last] = article_->pages[index];
        const Finding found = lookUp(text, all[index], references::Wanted{"pp", "301-302"});
        EXPECT_EQ(found.kind, Finding::Kind::Elsewhere);
        EXPECT_EQ(found.number,
                  first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last));
    }
}

TEST_F(PdfText, AChangedWordIsShownOnItsPage) {
    const references::SourceText text = source();
    const std::vector<std::string> all = sentences();
    for (std::size_t index = 0; index < all.size(); index += 7) {
        std::string changed = all[index];
        changed.replace(changed.rfind("sake"), 4, "benefit");
        const Finding found = lookUp(text, changed, {});
        EXPECT_EQ(found.kind, Finding::Kind::NotFound);
        EXPECT_EQ(found.spot.first.page, article_->pages[index].first) << changed;
        ASSERT_EQ(found.differentInExtract.size(), 1U) << changed << '\n' << found.words;
        const auto [begin, end] = found.differentInExtract.front();
        EXPECT_EQ(changed.substr(begin, end - begin), "benefit");
    }
}

TEST_F(PdfText, FilesWithoutTextSayWhy) {
    EXPECT_EQ(reasonFor("theory clubs \"Clubs\"\n"), Reason::NotPdf);
    EXPECT_EQ(reasonFor("%PDF-1.4\nand nothing else"), Reason::Damaged);
    EXPECT_EQ(reasonFor(tests::pdfWithoutText()), Reason::NoText);
    EXPECT_EQ(reasonFor(lockedPdf()), Reason::Encrypted);
}

TEST_F(PdfText, AMissingConverterIsToldApart) {
    EXPECT_EQ(reasonFor(article_->bytes, {}), Reason::NoConverter);
    EXPECT_EQ(reasonFor(article_->bytes, {.converter = "/nowhere/pdftotext"}),
              Reason::CannotConvert);
}

TEST_F(PdfText, TimeAndLengthAreLimited) {
    EXPECT_EQ(reasonFor(article_->bytes, {.converter = tools().converter, .bytes = 100}),
              Reason::TooLarge);
    const TemporaryFolder folder;
    const fs::path script = folder.path() / "slow";
    write(script, "#!/bin/sh\nexec sleep 60\n");
    fs::permissions(script, fs::perms::owner_all);
    EXPECT_EQ(reasonFor(article_->bytes, {.converter = script.string(), .seconds = 1}),
              Reason::TooSlow);
}

TEST_F(PdfText, IsKeptByContent) {
    const TemporaryFolder folder;
    const std::string kept = folder.path() / "a" / "b";
    PdfTools with = tools();
    with.keptTexts = kept;
    const PdfTools without{.keptTexts = kept};
    EXPECT_EQ(reasonFor(article_->bytes, with), std::nullopt);
    EXPECT_EQ(filesIn(kept).size(), 1U);
    EXPECT_EQ(llvm::cantFail(pdfText(article_->bytes, without)), *text_);
    EXPECT_EQ(reasonFor(article_->bytes + " ", without), Reason::NoConverter);
}

TEST_F(PdfText, WhatIsKeptIsNotTrusted) {
    const TemporaryFolder folder;
    PdfTools with = tools();
    with.keptTexts = folder.path();
    const PdfTools without{.keptTexts = folder.path()};
    ASSERT_EQ(reasonFor(article_->bytes, with), std::nullopt);
    const fs::path file = filesIn(folder.path()).front();
    const auto whole = llvm::MemoryBuffer::getFile(file.string());
    const std::string good = (*whole)->getBuffer().str();
    std::string changed = good;
    changed.back() = 'x';
    for (const std::string& bad : {std::string(), good.substr(0, good.size() / 2), changed,
                                   good + "x", std::string("some other file\n")}) {
        write(file, bad);
        EXPECT_EQ(reasonFor(article_->bytes, without), Reason::NoConverter);
        EXPECT_EQ(llvm::cantFail(pdfText(article_->bytes, with)), *text_);
        EXPECT_EQ(llvm::cantFail(pdfText(article_->bytes, without)), *text_) << "made anew";
    }
}

TEST_F(PdfText, NeedsNoFolderToKeepTextsIn) {
    PdfTools with = tools();
    with.keptTexts = "/dev/null/nowhere";
    EXPECT_EQ(llvm::cantFail(pdfText(article_->bytes, with)), *text_);
}

} // namespace
} // namespace theory::driver
