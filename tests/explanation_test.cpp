// The examples of each kind of diagnostic do what the manual says of them.
#include "review.h"

#include "support/diagnostic.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

// Runs an example: the command lines in front of it, `$ theoryc …`, or else a check.
Answer replay(llvm::StringRef example) {
    std::vector<std::string> commands;
    while (example.consume_front("$ ")) {
        const auto [command, rest] = example.split('\n');
        commands.push_back(command.str());
        example = rest;
    }
    if (commands.empty())
        commands.push_back("theoryc check --all main.theory");
    Review review(example);
    Answer last;
    for (const std::string& command : commands)
        last = review.run(command);
    return last;
}

std::string marked(const KindInfo& kind) { return '[' + std::string(kind.code) + ']'; }

TEST(Explanation, BadExamplesAreReported) {
    for (const KindInfo& kind : Registered<KindInfo>::all())
        if (!kind.bad.empty())
            EXPECT_NE(replay(kind.bad).err.find(marked(kind)), std::string::npos)
                << kind.code << ' ' << kind.name << '\n'
                << replay(kind.bad).err;
}

TEST(Explanation, GoodExamplesAreNot) {
    for (const KindInfo& kind : Registered<KindInfo>::all()) {
        const std::string said = replay(kind.good).err;
        EXPECT_EQ(said.find(marked(kind)), std::string::npos) << kind.name << '\n' << said;
        EXPECT_EQ(said.find("error["), std::string::npos) << kind.name << '\n' << said;
    }
}

TEST(Explanation, OnlyTheCommandLineMayLackExamples) {
    for (const KindInfo& kind : Registered<KindInfo>::all()) {
        EXPECT_FALSE(kind.why.empty()) << kind.name;
        EXPECT_EQ(kind.bad.empty(), kind.good.empty()) << kind.name;
        EXPECT_TRUE(!kind.bad.empty() || kind.code.front() == 'D') << kind.name;
    }
}

} // namespace
} // namespace theory::tests
