// Fixes that are certain: what they make of a theory can be read, is mended for good, and means
// what it meant.
#include "project_files.h"
#include "review.h"

#include "bench/mutate.h"
#include "driver/command.h"

#include <gtest/gtest.h>

#include <regex>

namespace theory::tests {
namespace {

// The files of one review as one text, each but the first behind its name.
std::string joined(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string text;
    for (const auto& [name, contents] : files)
        text +=
            text.empty() && name == "main.theory" ? contents : "// --- " + name + "\n" + contents;
    return text;
}

struct Sown {
    std::string text;
    std::string original; // what it was before the mistake; or the same
};

// Golden inputs and examples, and each with mistakes in it.
std::vector<Sown> reviews() {
    constexpr std::size_t mistakesEach = 4;
    std::vector<Sown> reviews;
    bench::Chance chance;
    const auto add = [&](const std::string& text) {
        reviews.push_back({text, text});
        for (std::size_t i = 0; i < mistakesEach; ++i)
            if (const auto mutation = bench::mutate(text, chance))
                reviews.push_back({mutation->text, text});
    };
    for (const GoldenFile& file : goldenFiles()) {
        const std::string golden = read(file.path);
        add(partsOf(golden).input.str());
    }
    for (const std::filesystem::path& path : filesBelow("examples", {".theory"}))
        add(read(path));
    return reviews;
}

// The review with its certain fixes made.
std::string mended(const std::string& text) {
    Review review(text);
    review.run("theoryc check --fix main.theory");
    std::vector<std::pair<std::string, std::string>> files = review.files();
    for (auto& [name, contents] : files)
        if (const Answer changed = review.run("cat \"" + name + "\""); changed.status == 0)
            contents = changed.out;
    return joined(files);
}

std::size_t errorsIn(const std::string& text) {
    const std::string said = Review(text).run("theoryc check --all main.theory").err;
    std::size_t count = 0;
    for (std::size_t at = said.find(": error["); at != std::string::npos;
         at = said.find(": error[", at + 1))
        ++count;
    return count;
}

// All that is known of the theory but the places; empty where there are errors.
std::string dataOf(const std::string& text) {
    static const std::regex place(",?\\s*\"place\": \\{[^}]*\\}");
    return std::regex_replace(Review(text).run("theoryc build --emit json -o - main.theory").out,
                              place, "");
}

TEST(Mend, WhatIsCertainMeansWhatItMeant) {
    for (const auto& [text, original] : reviews()) {
        const std::string after = mended(text);
        const std::string data = dataOf(text);
        if (!data.empty() && after != text)
            EXPECT_TRUE(dataOf(after) == data) << text << "\n-----\n" << after;
    }
}

TEST(Mend, NothingIsLeftToMendAndNoErrorIsNew) {
    std::size_t changed = 0;
    for (const auto& [text, original] : reviews()) {
        const std::string after = mended(text);
        changed += after != joined(Review(text).files());
        EXPECT_EQ(Review(after).run("theoryc check --fix --diff main.theory").out, "") << text;
        // What a mistake hid, since nothing is said of what could not be read, is not new.
        EXPECT_LE(errorsIn(after), std::max(errorsIn(text), errorsIn(original)))
            << text << "\n-----\n"
            << after;
    }
    EXPECT_GT(changed, 50u); // or there would be nothing to see
}

TEST(Mend, WhatIsMendedCanBeLaidOut) {
    for (const auto& [text, original] : reviews()) {
        const Answer answer = Review(mended(text)).run("theoryc fmt --diff main.theory");
        EXPECT_NE(answer.status, driver::NotDone) << text << answer.err;
    }
}

} // namespace
} // namespace theory::tests
