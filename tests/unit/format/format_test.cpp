// Line ends and other bytes that golden files cannot show.
#include "format/format.h"
#include "syntax/parse.h"

#include <gtest/gtest.h>

namespace theory::format {
namespace {

std::string laidOut(llvm::StringRef text) {
    const SourceFile file("main.theory", llvm::MemoryBuffer::getMemBufferCopy(text), 1);
    Diagnostics found;
    return format(syntax::parse(file, found));
}

TEST(Format, EndsInOneLineEnd) {
    EXPECT_EQ(laidOut("context calm"), "context calm\n");
    EXPECT_EQ(laidOut("context calm\n\n\n"), "context calm\n");
    EXPECT_EQ(laidOut("\n\n  context calm // why  "), "context calm  // why\n");
}

TEST(Format, EmptyFilesStayEmpty) {
    EXPECT_EQ(laidOut(""), "");
    EXPECT_EQ(laidOut(" \n\t\n"), "");
    EXPECT_EQ(laidOut("\xEF\xBB\xBF"), "");
}

TEST(Format, ByteOrderMarksGo) {
    EXPECT_EQ(laidOut("\xEF\xBB\xBF"
                      "context calm\n"),
              "context calm\n");
}

TEST(Format, LineEndsOfWindowsStayWhereAllAreTheirs) {
    EXPECT_EQ(laidOut("context  calm\r\n\r\n/* a\r\n   b */\r\ncontext quiet"),
              "context calm\r\n\r\n/* a\r\n   b */\r\ncontext quiet\r\n");
    EXPECT_EQ(laidOut("context  calm\r\n\ncontext quiet\n"), "context calm\n\ncontext quiet\n");
    EXPECT_EQ(laidOut("context  calm\r\rcontext quiet // a\r// b\r"),
              "context calm\n\ncontext quiet  // a\n// b\n");
}

TEST(Format, TextsOfSeveralLinesHaveTheLineEndsOfTheirFile) {
    EXPECT_EQ(laidOut("context calm {\r\n  note \"\"\"\r\n a\r\n\r\n  b\r\n \"\"\"\r\n}\r\n"),
              "context calm {\r\n  note \"\"\"\r\n    a\r\n\r\n     b\r\n    \"\"\"\r\n}\r\n");
}

TEST(Format, WidthIsInColumns) {
    const std::string chinese = "cmoc 1 {\n  context \"信任信任信任信任信任\", \"信任\"\n}\n";
    const SourceFile file("main.theory", llvm::MemoryBuffer::getMemBufferCopy(chinese), 1);
    Diagnostics found;
    const syntax::Tree tree = syntax::parse(file, found);
    EXPECT_EQ(format(tree, {.width = 40}), chinese);
    EXPECT_EQ(format(tree, {.width = 39}),
              "cmoc 1 {\n  context \"信任信任信任信任信任\",\n          \"信任\"\n}\n");
}

// Too much for anything that looks ahead more than once for each list within lists.
TEST(Format, TakesLinearTime) {
    std::string text = "cmoc 1 {\n  context ";
    for (int i = 0; i < 250; ++i)
        text += "(\"a\" and ";
    text += "\"b\"";
    text.append(250, ')');
    text += "\n  supported by @a";
    for (int i = 0; i < 20000; ++i)
        text += ", @a p. 3";
    text += "\n}\n";
    const std::string once = laidOut(text);
    EXPECT_EQ(laidOut(once), once);
    EXPECT_EQ(llvm::StringRef(once).count("@a p. 3"), 20000U);
}

} // namespace
} // namespace theory::format
