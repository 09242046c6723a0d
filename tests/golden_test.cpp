// Replays the transcript in each file under tests/golden, and with `--update` rewrites it.
//
// A golden file is an input and behind it a transcript of RUN and CHECK lines: what is run on the
// input, and all that comes out. It passes when replaying it changes nothing.
#include "project_files.h"
#include "review.h"

#include "llvm/ADT/SmallVector.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace theory::tests {
namespace {

constexpr llvm::StringRef runMark = "// RUN:";

bool updating = false;

void writeChecks(llvm::StringRef text, std::string& out) {
    for (llvm::StringRef rest = text; !rest.empty();) {
        const auto [line, next] = rest.split('\n');
        out += line.empty() ? "// CHECK:\n" : ("// CHECK: " + line + "\n").str();
        rest = next;
    }
}

// The file as it would read if every expectation were correct.
std::string regenerate(llvm::StringRef golden) {
    const GoldenParts parts = partsOf(golden);
    Review review(parts.input);
    std::string result = parts.input.str();
    llvm::SmallVector<llvm::StringRef> lines;
    parts.transcript.split(lines, '\n');
    for (llvm::StringRef line : lines) {
        if (!line.consume_front(runMark))
            continue;
        result += ("// RUN: " + line.trim() + "\n").str();
        const Answer answer = review.run(line.trim());
        writeChecks(answer.out, result);
        writeChecks(answer.err, result);
        if (answer.status != 0)
            result += "// CHECK: exit " + std::to_string(answer.status) + '\n';
    }
    return result;
}

class GoldenTest : public testing::Test {
public:
    explicit GoldenTest(std::filesystem::path path) : path_(std::move(path)) {}

    void TestBody() override {
        const std::string before = read(path_);
        ASSERT_FALSE(partsOf(before).transcript.empty()) << "there is no `// RUN:` in " << path_;
        const std::string after = regenerate(before);
        if (!updating)
            EXPECT_EQ(before, after) << "`golden_test --update` accepts what comes out now";
        else if (before != after)
            std::ofstream(path_, std::ios::binary) << after;
    }

private:
    std::filesystem::path path_;
};

} // namespace
} // namespace theory::tests

int main(int argc, char** argv) {
    using namespace theory::tests;
    testing::InitGoogleTest(&argc, argv);
    updating = argc > 1 && llvm::StringRef(argv[1]) == "--update";
    if (updating && std::getenv("CI")) {
        fputs("expectations are not rewritten where CI is set\n", stderr);
        return 2;
    }
    for (const GoldenFile& file : goldenFiles())
        testing::RegisterTest("Golden", file.name.c_str(), nullptr, nullptr, file.path.c_str(), 1,
                              [path = file.path] { return new GoldenTest(path); });
    return RUN_ALL_TESTS();
}
