// What golden tests do not reach of the forms for programs: notes, places, what stays the same.
#include "support/fingerprints.h"
#include "support/json_text.h"
#include "support/kind_words.h"
#include "support/render_text.h"
#include "support/renderer.h"
#include "support/sarif_uri.h"

#include <gtest/gtest.h>

namespace theory {
namespace {

// Not declared as others are: that would register it.
const KindInfo doubtfulKind{.name = "doubtful",
                            .code = "T002",
                            .severity = Severity::Note,
                            .why = "One. Two.",
                            .bad = "",
                            .good = ""};

class Renderers : public testing::Test {
protected:
    const SourceFile& write(llvm::StringRef path, llvm::StringRef text) {
        files_->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
        return **sources_.open(path);
    }

    static Diagnostic doubtful(Span span) {
        return {.kind = &doubtfulKind,
                .span = span,
                .message = "`x` is doubtful",
                .note = {},
                .labels = {},
                .help = {},
                .fixes = {}};
    }

    std::string rendered(std::string_view form, const Diagnostics& diagnostics) {
        std::string text;
        llvm::raw_string_ostream out(text);
        Registered<Renderer>::find(form)->render(diagnostics, sources_, "1.2.3", out);
        return text;
    }

    llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> files_{
        new llvm::vfs::InMemoryFileSystem};
    Sources sources_{files_};
};

TEST_F(Renderers, NotesAreNoticesOnGitHub) {
    const Span whole = write("a.theory", "one\n").whole();
    EXPECT_EQ(rendered("github", {doubtful({whole.begin, whole.begin + 3})}),
              "::notice file=a.theory,line=1,endLine=1,col=1,endColumn=4,title=T002 doubtful::"
              "`x` is doubtful\n");
}

TEST_F(Renderers, GitHubTakesNoColumnsOfSeveralLines) {
    const Span whole = write("a.theory", "one\ntwo\n").whole();
    EXPECT_EQ(rendered("github", {doubtful({whole.begin, whole.begin + 6})}),
              "::notice file=a.theory,line=1,endLine=2,title=T002 doubtful::`x` is doubtful\n");
}

TEST_F(Renderers, NotesHaveTheirOwnInk) {
    const Span whole = write("a.theory", "one\n").whole();
    std::string text;
    llvm::raw_string_ostream out(text);
    renderText({doubtful(whole)}, sources_, /*colour=*/true, out);
    EXPECT_NE(text.find("\x1b[1;36mnote[T002]\x1b[0m"), std::string::npos) << text;
}

TEST_F(Renderers, WithoutDiagnosticsOnlySarifSaysSomething) {
    EXPECT_EQ(rendered("json", {}), "");
    EXPECT_EQ(rendered("github", {}), "");
    EXPECT_NE(rendered("sarif", {}).find("\"results\": []"), std::string::npos);
}

TEST_F(Renderers, SeveralFilesOfAFixAreSeveralChangesInSarif) {
    const Span here = write("a.theory", "one\n").whole(),
               there = write("b.theory", "two\n").whole();
    const std::string log =
        rendered("sarif", {doubtful(here).fix(here, "1").also(there, "2").also(here, "3")});
    std::size_t changes = 0;
    for (std::size_t at = log.find("\"replacements\""); at != std::string::npos;
         at = log.find("\"replacements\"", at + 1))
        ++changes;
    EXPECT_EQ(changes, 2U) << log;
}

TEST_F(Renderers, FingerprintsStayWhenLinesMove) {
    const Span before = write("a.theory", "one two\n").whole();
    const Span after = write("b.theory", "new\n\n  one   two\n").whole();
    EXPECT_EQ(Fingerprints(sources_).next(doubtful({before.begin + 4, before.begin + 7})),
              Fingerprints(sources_).next(doubtful({after.begin + 13, after.begin + 16})));
    EXPECT_NE(Fingerprints(sources_).next(doubtful(before)),
              Fingerprints(sources_).next(doubtful(after)));
}

TEST_F(Renderers, FingerprintsTellTheSameLinesApart) {
    const Span one = write("a.theory", "one\none\n").whole();
    const Span other = write("b.theory", "one\n").whole();
    Fingerprints fingerprints(sources_);
    const std::string first = fingerprints.next(doubtful({one.begin, one.begin + 3}));
    const std::string second = fingerprints.next(doubtful({one.begin + 4, one.begin + 7}));
    EXPECT_EQ(first.substr(0, 16), second.substr(0, 16));
    EXPECT_EQ(first.substr(16), ":1");
    EXPECT_EQ(second.substr(16), ":2");
    EXPECT_EQ(fingerprints.next(doubtful(other)), first);
}

TEST_F(Renderers, AddressesSayWhereAFileIs) {
    EXPECT_EQ(uriOf(write("a b/\xC3\xBC:%.theory", ""), sources_), "a%20b/%C3%BC%3A%25.theory");
    EXPECT_EQ(uriOf(write("/home/a.theory", ""), sources_), "file:///home/a.theory");
    const SourceFile* input = *sources_.add("<stdin>", llvm::MemoryBuffer::getMemBuffer(""));
    EXPECT_EQ(uriOf(*input, sources_), "urn:theoryc:stdin");
    EXPECT_TRUE(isRelative("a%3A.theory"));
    EXPECT_FALSE(isRelative("urn:theoryc:stdin"));
}

TEST(JsonText, WhatWouldActOnATerminalIsEscaped) {
    EXPECT_EQ(inertJson("{\"é𝔸\": \"\u202E\u009B\x7F\"}"), "{\"é𝔸\": \"\\u202e\\u009b\\u007f\"}");
    EXPECT_EQ(inertJson("\U000E0001"), "\\udb40\\udc01");
    EXPECT_EQ(inertJson("\uFEFF"), "\\ufeff");
}

TEST(KindWords, ASentenceEndsBeforeANewOne) {
    EXPECT_EQ(firstSentence("One. Two."), "One.");
    EXPECT_EQ(firstSentence("One"), "One");
    EXPECT_EQ(firstSentence("As Dalkin et al. 2015 say. Two."), "As Dalkin et al. 2015 say.");
}

} // namespace
} // namespace theory
