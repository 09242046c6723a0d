// What holds for every text: reading it never fails, and always gives the same.
#include "corpus.h"
#include "project_files.h"

#include "syntax/parse.h"
#include "syntax/print_tree.h"
#include "syntax/scan.h"

#include "TheoryLexer.h"
#include "antlr4-runtime.h"
#include "llvm/Support/JSON.h"

#include <gtest/gtest.h>

#include <random>

namespace theory::tests {
namespace {

std::string treeOf(llvm::StringRef text, Diagnostics& found) {
    const SourceFile file("main.theory", llvm::MemoryBuffer::getMemBufferCopy(text), 1);
    std::string printed;
    llvm::raw_string_ostream out(printed);
    syntax::printTree(syntax::parse(file, found), out);
    return printed;
}

TEST(Property, EveryPrefixCanBeRead) {
    constexpr std::size_t mostPrefixes = 3000; // of a text; a long one has them evenly spread
    for (const std::string& text : corpus()) {
        const std::size_t step = text.size() / mostPrefixes + 1;
        for (std::size_t length = 0; length < text.size(); length += step) {
            Diagnostics found;
            const SourceFile file(
                "main.theory",
                llvm::MemoryBuffer::getMemBufferCopy(llvm::StringRef(text).take_front(length)), 1);
            const syntax::Tree tree = syntax::parse(file, found);
            for (const Diagnostic& diagnostic : found) {
                ASSERT_GE(diagnostic.span.begin, file.whole().begin);
                ASSERT_LE(diagnostic.span.end, file.whole().end);
                ASSERT_LE(diagnostic.span.begin, diagnostic.span.end);
            }
        }
    }
}

TEST(Property, ReadingTwiceGivesTheSame) {
    for (const std::string& text : corpus()) {
        Diagnostics first, second;
        EXPECT_EQ(treeOf(text, first), treeOf(text, second));
        EXPECT_EQ(first.size(), second.size());
    }
}

TEST(Property, TheParserNeverLooksFurtherThanOneWord) {
    const std::string parser = read(GENERATED_PARSER);
    ASSERT_NE(parser.find("TheoryParser::file"), std::string::npos);
    EXPECT_EQ(parser.find("adaptivePredict"), std::string::npos);
}

struct Word {
    std::size_t type;
    std::size_t length;
    friend bool operator==(const Word&, const Word&) = default;
};

void PrintTo(const Word& word, std::ostream* out) {
    *out << "type " << word.type << ", " << word.length << " bytes";
}

std::vector<Word> scannedByTables(const std::string& text) {
    std::vector<Word> words;
    for (const char *at = text.data(), *end = at + text.size(); at != end;) {
        const Lexeme lexeme = syntax::scan(at, end);
        words.push_back({lexeme.type, lexeme.length});
        at += lexeme.length;
    }
    return words;
}

std::vector<Word> scannedByAntlr(const std::string& text) {
    // ANTLR's stream takes a byte order mark away, and one more keeps that from mattering.
    antlr4::ANTLRInputStream input("\xEF\xBB\xBF" + text);
    syntax::TheoryLexer lexer(&input);
    std::vector<Word> words;
    for (auto token = lexer.nextToken(); token->getType() != antlr4::Token::EOF;
         token = lexer.nextToken())
        words.push_back({token->getType(), token->getText().size()});
    return words;
}

// A text of words, signs and letters such as a theory could be misspelt with.
std::string randomText(std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "cmoc",   "context", "mechanism", "then",   "more",  "no",    "supported", "by",
        "kind",   "note",    "@smith",    "@ki.03", "p",     ".",     "..",        "12",
        "3a",     "120-134", "12–14",     "2020-",  "03-14", "0:1",   "00:14:32",  "\"",
        "\"\"\"", "\\",      "“",         "”",      "„",     "«",     "»",         "{",
        "}",      "(",       ")",         ",",      ":",     "/",     "//",        "/*",
        "*/",     "*",       "-",         "–",      "_",     "é",     "e\u0301",   "信任",
        "😀",     "а",       "٣",         "\n",     "\r\n",  "\t",    " ",         " ",
        "\u00A0", "\uFEFF",  "#",         "std.",   "a-b",   "x.y-z", "…",
    };
    std::string text;
    for (std::size_t left = random() % 40; left > 0; --left)
        text += pieces[random() % pieces.size()];
    return text;
}

TEST(Property, TheTablesScanAsTheGrammarSays) {
    for (const std::string& text : corpus())
        if (llvm::json::isUTF8(text)) // ANTLR takes nothing else
            EXPECT_EQ(scannedByTables(text), scannedByAntlr(text));
    std::mt19937 random(20210426);
    for (int i = 0; i < 20000; ++i) {
        const std::string text = randomText(random);
        ASSERT_EQ(scannedByTables(text), scannedByAntlr(text)) << text;
    }
}

} // namespace
} // namespace theory::tests
