// The tables scan BibTeX as its grammar says, in each of its modes.
#include "references/bibtex_scan.h"

#include "BibtexLexer.h"
#include "antlr4-runtime.h"

#include <gtest/gtest.h>

#include <random>

namespace theory::tests {
namespace {

using references::BibtexLexer;
using references::BibtexTables;

// Types and texts, one a line.
std::string scannedByTables(llvm::StringRef text, BibtexTables::Mode mode) {
    std::string all;
    while (!text.empty()) {
        const references::BibtexToken token = references::takeToken(mode, text);
        all += std::to_string(token.type) + " " + token.text.str() + "\n";
    }
    return all;
}

std::string scannedByAntlr(const std::string& text, BibtexTables::Mode mode) {
    // ANTLR's stream takes a byte order mark away, and one more keeps that from mattering.
    antlr4::ANTLRInputStream input("\xEF\xBB\xBF" + text);
    BibtexLexer lexer(&input);
    lexer.setMode(mode);
    std::string all;
    for (auto token = lexer.nextToken(); token->getType() != antlr4::Token::EOF;
         token = lexer.nextToken())
        all += std::to_string(token->getType()) + " " + token->getText() + "\n";
    return all;
}

std::string randomText(std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "@",  "book", "@article{", "smith:2010", "{", "}",  "(",    ")",      ",",      "=",
        "#",  "\"",   "'",         "''",         "`", "``", "-",    "--",     "---",    "~",
        "$",  "\\",   "\\'",       "\\ss",       "e", "é",  "信任", "\u00A0", "\uFEFF", "%",
        "\n", "\r\n", "\t",        " ",          " ", "x ", "10",   "title",
    };
    std::string text;
    for (std::size_t left = random() % 30; left > 0; --left)
        text += pieces[random() % pieces.size()];
    return text;
}

TEST(BibtexScan, TheTablesScanAsTheGrammarSays) {
    std::mt19937 random(20210322);
    for (int i = 0; i < 5000; ++i) {
        const std::string text = randomText(random);
        for (const auto mode :
             {BibtexTables::DEFAULT_MODE, BibtexTables::FIELDS, BibtexTables::VALUE})
            ASSERT_EQ(scannedByTables(text, mode), scannedByAntlr(text, mode))
                << mode << ": " << text;
    }
}

TEST(BibtexScan, NoByteIsLeftOver) {
    for (int byte = 0; byte < 256; ++byte)
        for (const auto mode :
             {BibtexTables::DEFAULT_MODE, BibtexTables::FIELDS, BibtexTables::VALUE}) {
            const std::string text(1, static_cast<char>(byte));
            llvm::StringRef rest = text;
            EXPECT_NE(references::takeToken(mode, rest).type, 0) << mode << " " << byte;
            EXPECT_TRUE(rest.empty());
        }
}

} // namespace
} // namespace theory::tests
