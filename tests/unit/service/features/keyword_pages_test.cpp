// Every word of the language has its page of the reference.
#include "project_files.h"

#include "service/features/keyword_pages.h"
#include "syntax/vocabulary.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace theory::tests {
namespace {

// Words that the lexer knows, and that begin a clause or belong to one.
std::set<std::string> words() {
    const std::string grammar = read(projectFolder() / "grammar/TheoryLexer.g4");
    std::set<std::string> found;
    const std::regex word("'([a-z]{2,})'");
    for (auto at = std::sregex_iterator(grammar.begin(), grammar.end(), word);
         at != std::sregex_iterator(); ++at)
        found.insert((*at)[1]);
    found.erase("http"); // part of an address
    return found;
}

TEST(KeywordPages, EachWordHasOne) {
    ASSERT_GT(words().size(), 100U);
    for (const std::string& word : words())
        EXPECT_FALSE(service::keywordPage(word, false).empty()) << word;
}

TEST(KeywordPages, NoOtherWordHas) {
    std::set<std::string> known = words();
    for (llvm::StringRef word : verdictWords) // names for the lexer, and words of a verdict
        known.insert(word.str());
    for (llvm::StringRef word : service::keywordsWithPages())
        EXPECT_TRUE(known.contains(word.str())) << word.str();
    EXPECT_EQ(service::keywordPage("belonging", false), "");
}

TEST(KeywordPages, WhatIsSaidOfTheWordAloneComesFirst) {
    const std::string page = service::keywordPage("feeds", false);
    EXPECT_TRUE(llvm::StringRef(page).starts_with("- `feeds ")) << page.substr(0, 200);
    EXPECT_NE(page.find("\n\n### The other lines of a configuration\n"), std::string::npos);
}

TEST(KeywordPages, APageIsAChapter) {
    const std::string page = service::keywordPage("mechanism", false);
    EXPECT_TRUE(llvm::StringRef(page).starts_with("## Constructs\n")) << page.substr(0, 80);
    EXPECT_FALSE(llvm::StringRef(page).contains("\n## ")) << page;
    EXPECT_TRUE(llvm::StringRef(service::keywordPage("mechanism", true)).contains("### Slots\n"));
}

} // namespace
} // namespace theory::tests
