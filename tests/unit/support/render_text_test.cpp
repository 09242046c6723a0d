// What golden tests do not reach of messages: colours, fixes, order, marks at odd places.
#include "support/render_text.h"

#include <gtest/gtest.h>

namespace theory {
namespace {

// Not declared as others are: that would register them.
const KindInfo wrongKind{
    .name = "wrong", .code = "T001", .severity = Severity::Error, .why = "", .bad = "", .good = ""};
const KindInfo doubtfulKind{.name = "doubtful",
                            .code = "T002",
                            .severity = Severity::Warning,
                            .why = "",
                            .bad = "",
                            .good = ""};

Diagnostic say(const KindInfo& kind, Span span, std::string message) {
    return {.kind = &kind,
            .span = span,
            .message = std::move(message),
            .note = {},
            .labels = {},
            .help = {},
            .fixes = {}};
}

Diagnostic wrong(Span span) { return say(wrongKind, span, "`x` is wrong"); }
Diagnostic doubtful(Span span) { return say(doubtfulKind, span, "`x` is doubtful"); }

class RenderText : public testing::Test {
protected:
    Span add(llvm::StringRef path, llvm::StringRef text) {
        return (*sources_.add(path, llvm::MemoryBuffer::getMemBufferCopy(text)))->whole();
    }

    std::string rendered(Diagnostics diagnostics, bool colour = false) {
        std::string text;
        llvm::raw_string_ostream out(text);
        renderText(diagnostics, sources_, colour, out);
        return text;
    }

    Sources sources_{llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>()};
};

TEST_F(RenderText, WithoutAPlace) {
    EXPECT_EQ(rendered({wrong({})}), "theoryc: error[T001]: `x` is wrong\n");
}

TEST_F(RenderText, AnEmptyFile) {
    const Span whole = add("a.theory", "");
    EXPECT_EQ(rendered({wrong(whole)}), "a.theory:1:1: error[T001]: `x` is wrong\n"
                                        "  1 |\n"
                                        "    | ^\n");
}

TEST_F(RenderText, BehindTheLastLine) {
    const Span whole = add("a.theory", "one\n");
    EXPECT_EQ(rendered({wrong({whole.end, whole.end})}), "a.theory:2:1: error[T001]: `x` is wrong\n"
                                                         "  2 |\n"
                                                         "    | ^\n");
}

TEST_F(RenderText, SeveralLinesAreMarkedToTheEndOfTheFirst) {
    const Span whole = add("a.theory", "one two\r\nthree\r\n");
    EXPECT_EQ(rendered({wrong({whole.begin + 4, whole.end}).noting("all of it")}),
              "a.theory:1:5: error[T001]: `x` is wrong\n"
              "  1 | one two\n"
              "    |     ^^^ all of it\n");
}

TEST_F(RenderText, LabelsStandInOrderOfLine) {
    const Span whole = add("a.theory", "one\ntwo\nthree\n\nfive\n");
    const Span other = add("b.theory", "\tten\n");
    EXPECT_EQ(rendered({wrong({whole.begin + 4, whole.begin + 7})
                            .label({other.begin + 1, other.begin + 4}, "over there")
                            .label({whole.begin + 15, whole.begin + 19}, "and here")
                            .label({whole.begin, whole.begin + 3}, "first")}),
              "a.theory:2:1: error[T001]: `x` is wrong\n"
              "  1 | one\n"
              "    | --- first\n"
              "  2 | two\n"
              "    | ^^^\n"
              "  …\n"
              "  5 | five\n"
              "    | ---- and here\n"
              "  b.theory:1:2:\n"
              "  1 |     ten\n"
              "    |     --- over there\n");
}

TEST_F(RenderText, AMarkThatIsCutOffGetsItsOwnExcerpt) {
    const std::string text = "one " + std::string(300, '.') + " two\n";
    const Span whole = add("a.theory", text);
    const std::string shown = rendered(
        {wrong({whole.begin, whole.begin + 3}).label({whole.end - 4, whole.end - 1}, "far away")});
    EXPECT_NE(shown.find("  1 | one ...."), std::string::npos) << shown;
    EXPECT_NE(shown.find(".... two\n"), std::string::npos) << shown;
    EXPECT_NE(shown.find("--- far away"), std::string::npos) << shown;
}

TEST_F(RenderText, FixesAreHelpWhereThereIsNone) {
    const Span whole = add("a.theory", "one two\n");
    const Span one{whole.begin, whole.begin + 3}, gap{one.end, one.end};
    const auto help = [&](Diagnostic diagnostic) {
        return rendered({std::move(diagnostic)}).substr(rendered({wrong(one)}).size());
    };
    EXPECT_EQ(help(wrong(one).fix(one, "two")), "  help: write `two`\n");
    EXPECT_EQ(help(wrong(one).fix(one, "")), "  help: leave out `one`\n");
    EXPECT_EQ(help(wrong(one).fix(gap, ",")), "  help: add `,`\n");
    EXPECT_EQ(help(wrong(one).fix(one, "a").also(gap, "b\nc")),
              "  help: write `a`, and add `b …`\n");
    EXPECT_EQ(help(wrong(one).suggest(one, "a").suggest(one, "b")), "  help: write `a`\n");
    EXPECT_EQ(help(wrong(one).fix(one, "two").helping("choose")), "  help: choose\n");
}

TEST_F(RenderText, ColoursAreClosed) {
    const Span whole = add("a.theory", "one\n");
    const std::string shown = rendered({doubtful(whole).helping("choose")}, true);
    EXPECT_NE(shown.find("\x1b[1;33mwarning[T002]\x1b[0m"), std::string::npos) << shown;
    EXPECT_NE(shown.find("\x1b[32mhelp:\x1b[0m choose"), std::string::npos) << shown;
}

TEST_F(RenderText, TheGravestOfTheSameStays) {
    const Span whole = add("a.theory", "one two\n");
    Diagnostic grave = doubtful(whole);
    grave.severity = Severity::Error;
    Diagnostics all{doubtful(whole).label(whole, "here"), grave};
    sortByPlace(all);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().severity, Severity::Error);
}

TEST_F(RenderText, SortingTakesRepetitionsAway) {
    const Span whole = add("a.theory", "one two\n");
    Diagnostics all{wrong({whole.begin + 4, whole.end}), doubtful(whole), wrong(whole),
                    doubtful(whole), wrong({})};
    sortByPlace(all);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_FALSE(all[0].span.isSomewhere());
    EXPECT_EQ(all[1].kind, &wrongKind);
    EXPECT_EQ(all[2].kind, &doubtfulKind);
    EXPECT_EQ(all[3].span.begin, whole.begin + 4);
    EXPECT_EQ(summaryOf(all), "3 errors, 1 warning");
    EXPECT_EQ(summaryOf({}), "");
}

} // namespace
} // namespace theory
