// The examples and the standard library are in order, and the first example says what it is for.
#include "project_files.h"
#include "review.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

namespace fs = std::filesystem;

// In the checkout.
std::vector<std::string> pathsOf(const std::vector<std::string>& extensions) {
    std::vector<std::string> found;
    for (const char* folder : {"examples", "stdlib"})
        for (const fs::path& path : filesBelow(folder, extensions))
            found.push_back(path.lexically_relative(projectFolder()).generic_string());
    return found;
}

const std::vector<std::string> paths = pathsOf({".theory"});

// In a review that holds them all, with the files that they name.
Answer check(const std::string& path) {
    static Review review = [] {
        std::string text;
        for (const std::string& file : pathsOf({".theory", ".bib", ".csv"}))
            text += "// --- " + file + '\n' + read(projectFolder() / file);
        return Review(text);
    }();
    return review.run("theoryc check " + path);
}

bool isPart(const std::string& path) {
    return read(projectFolder() / path).find("\ntheory ") == std::string::npos;
}

TEST(Examples, TheoriesAreInOrder) {
    ASSERT_GE(paths.size(), 5U);
    for (const std::string& path : paths)
        if (!isPart(path) && path != "examples/clubs/clubs.theory")
            EXPECT_EQ(check(path).all(), "nothing wrong in " + path + '\n');
}

TEST(Examples, TheSixLinesGetOneWarning) {
    const Answer answer = check("examples/clubs/clubs.theory");
    EXPECT_EQ(answer.status, 0);
    EXPECT_EQ(answer.all(),
              "examples/clubs/clubs.theory:5:6: warning[L003]: CMOC `1` has no evidence yet\n"
              "  5 | cmoc 1 \"Belonging\" {\n"
              "    |      ^\n"
              "  help: add a line `supported by @key`, or keep this on purpose with `allow "
              "cmoc-without-evidence \"why\"`\n"
              "\n"
              "1 warning\n");
}

TEST(Examples, AreLaidOutAsOneLayout) {
    for (const std::string& path : paths) {
        Review review(read(projectFolder() / path));
        EXPECT_EQ(review.run("theoryc fmt --diff --check main.theory").all(),
                  "1 file was fine already\n")
            << path;
    }
}

// Those in a page, each a whole input; the ones that begin so are wrong on purpose.
TEST(Examples, ThoseOfThePagesDoWhatTheySay) {
    std::size_t count = 0;
    for (const char* page : {"README.md", "grammar/README.md", "examples/README.md"}) {
        const std::string text = read(projectFolder() / page);
        for (llvm::StringRef rest = text; rest.contains("```theory\n"); ++count) {
            const auto [example, behind] = rest.split("```theory\n").second.split("```");
            const Answer answer = Review(example).run("theoryc check main.theory");
            EXPECT_EQ(answer.status, example.starts_with("// wrong:") ? 1 : 0)
                << page << ":\n"
                << example.str() << answer.all();
            rest = behind;
        }
    }
    EXPECT_GE(count, 10U);
}

} // namespace
} // namespace theory::tests
