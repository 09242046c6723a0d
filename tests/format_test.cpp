// What holds of the layout of every theory: nothing is lost, and laying out twice changes nothing.
#include "bench/generate.h"
#include "corpus.h"
#include "project_files.h"

#include "format/format.h"
#include "syntax/parse.h"
#include "syntax/pieces.h"
#include "syntax/print_tree.h"
#include "syntax/same_words.h"

#include "llvm/ADT/StringExtras.h"

#include <gtest/gtest.h>

#include <random>
#include <regex>

namespace theory::tests {
namespace {

SourceFile fileOf(llvm::StringRef text) {
    return {"main.theory", llvm::MemoryBuffer::getMemBufferCopy(text), 1};
}

// The tree with every comment at what it belongs to, but not where on the page they stand. What
// texts say is compared by `saySame`, so white space does not matter here.
std::string treeWithoutPlaces(const syntax::Tree& tree) {
    std::string printed;
    llvm::raw_string_ostream out(printed);
    syntax::printTree(tree, out);
    static const std::regex place(R"re((^|\n)( *)\d+:\d+ )re");
    static const std::regex space("([^ \n])(␉|␊|␍| )+");
    static const std::regex beforeComment(" +(/[/*])"); // in a number of papers, which is wrong
    printed = std::regex_replace(printed, place, "$1$2");
    printed = std::regex_replace(printed, space, "$1 ");
    return std::regex_replace(printed, beforeComment, "$1");
}

// Says whether there was something to lay out: nothing is said of texts that cannot be read.
bool holds(const std::string& text, unsigned width) {
    const SourceFile file = fileOf(text);
    Diagnostics found;
    const syntax::Tree tree = syntax::parse(file, found);
    if (hasErrors(found))
        return false;
    const std::string once = format::format(tree, {width});
    const SourceFile laidOut = fileOf(once);
    const syntax::Tree same = syntax::parse(laidOut, found);
    EXPECT_FALSE(hasErrors(found)) << text << "\n====\n" << once;
    EXPECT_EQ(treeWithoutPlaces(tree), treeWithoutPlaces(same)) << text << "\n====\n" << once;
    EXPECT_TRUE(syntax::saySame(file, laidOut)) << text << "\n====\n" << once;
    EXPECT_EQ(format::format(same, {width}), once) << text;
    return true;
}

// Now and then another word for a name, that may be a keyword where it comes to stand.
std::string renamed(const syntax::Piece& piece, unsigned percent, std::mt19937& random) {
    static const std::vector<std::string> words{
        "kind",    "source", "Context", "text", "unknown", "by",      "increases", "in",
        "section", "Note",   "for",     "as",   "level",   "outcome", "amounting", "q.kind",
    };
    const bool isName = piece.kind == syntax::PieceKind::Word && !piece.mayOpen &&
                        !piece.isReserved && llvm::isAlpha(piece.text.front());
    const bool isOther = isName && random() % 200 < percent;
    return isOther ? words[random() % words.size()] : piece.text.str();
}

// The text with other space between some of its words, comments, and other names.
std::string respaced(const std::string& text, unsigned percent, std::mt19937& random) {
    static const std::vector<std::string> spaces{
        " ",
        "  ",
        "\n",
        "\n\n\n",
        "\r\n",
        "\t",
        " // x\n",
        "\n// y\n",
        "\n\n// z\n\n",
        " /* k */ ",
        "\n/* l */ ",
        "\n/* m */\n",
        " /* n\n    o */ ",
        "\n  /* p\n  q */\n",
        " /* r */ // s\n",
        "/* t */",
    };
    const SourceFile file = fileOf(text);
    const char* end = file.text().begin();
    std::string result;
    for (const syntax::Piece& piece : syntax::piecesOf(file)) {
        const bool isOther = random() % 100 < percent;
        result += isOther ? spaces[random() % spaces.size()] : std::string(end, piece.text.begin());
        result += renamed(piece, percent, random);
        if (piece.kind == syntax::PieceKind::LineComment)
            result += '\n';
        end = piece.text.end();
    }
    return result + std::string(end, file.text().end());
}

constexpr unsigned widths[]{format::narrowest, 60, 100, format::widest};

TEST(Format, EveryTheoryStaysWhatItIs) {
    std::size_t count = 0;
    for (const std::string& text : corpus())
        for (unsigned width : widths) {
            count += holds(text, width);
            if (HasFailure())
                return; // the first says most
        }
    EXPECT_GE(count, 1000U);
}

TEST(Format, SoDoTheoriesWithOtherSpacesCommentsAndNames) {
    std::mt19937 random(20210426);
    std::size_t count = 0;
    for (const std::string& text : corpus())
        for (unsigned percent : {1, 4, 15, 40})
            for (int i = 0; i < 3; ++i) {
                const unsigned width = widths[random() % std::size(widths)];
                count += holds(respaced(text, percent, random), width);
                if (HasFailure())
                    return;
            }
    EXPECT_GE(count, 1000U);
}

TEST(Format, SoDoGeneratedTheories) {
    std::mt19937 random(20210426);
    for (bench::Script script : {bench::Script::Latin, bench::Script::Cyrillic}) {
        const std::string text = bench::theoryText(50, script);
        EXPECT_TRUE(holds(text, 100));
        for (int i = 0; i < 50 && !HasFailure(); ++i)
            holds(respaced(text, 1 + i % 5, random), widths[i % std::size(widths)]);
    }
}

// Whether the words stand there in their order, whatever else.
bool holdsWordsOf(const SourceFile& file, llvm::StringRef laidOut) {
    for (const syntax::Piece& piece : syntax::piecesOf(file)) {
        if (piece.kind != syntax::PieceKind::Word && piece.kind != syntax::PieceKind::Text)
            continue;
        const std::size_t at = laidOut.find(piece.text);
        if (at == llvm::StringRef::npos)
            return false;
        laidOut = laidOut.drop_front(at + piece.text.size());
    }
    return true;
}

TEST(Format, WhatCannotBeReadKeepsItsWords) {
    constexpr std::size_t prefixes = 20; // of each text, which end in the midst of something
    for (const std::string& text : corpus())
        for (std::size_t i = 1; i <= prefixes; ++i) {
            const SourceFile file =
                fileOf(llvm::StringRef(text).take_front(text.size() * i / prefixes));
            Diagnostics found;
            ASSERT_TRUE(holdsWordsOf(file, format::format(syntax::parse(file, found))))
                << file.text().str();
        }
}

TEST(Format, LineEndsOfWindowsStay) {
    for (const std::string& text : corpus()) {
        std::string windows;
        for (char c : text)
            windows += c == '\n' ? "\r\n" : c == '\r' ? std::string() : std::string(1, c);
        if (!holds(windows, 100))
            continue;
        Diagnostics found;
        const SourceFile file = fileOf(windows);
        const std::string laidOut = format::format(syntax::parse(file, found));
        EXPECT_EQ(llvm::StringRef(laidOut).count("\r\n"), llvm::StringRef(laidOut).count('\n'));
        if (HasFailure())
            return;
    }
}

} // namespace
} // namespace theory::tests
