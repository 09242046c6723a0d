// Which theories a workspace has, as files come, change and go.
#include "service/workspace.h"

#include "fmt/format.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

class Workspace : public testing::Test {
protected:
    void write(const std::string& path, const std::string& text) {
        disk->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(text, path));
    }
    std::vector<std::string> theories() {
        workspace.update();
        std::vector<std::string> paths;
        for (const auto& [path, snapshot] : workspace.theories())
            paths.push_back(path);
        return paths;
    }
    // What is said of the theory that begins with that file.
    std::string codes(const std::string& path) {
        workspace.update();
        std::string all;
        for (const Diagnostic& one : workspace.theories().at(path)->compiled().found)
            if (one.severity == Severity::Error)
                all += std::string(one.kind->code) + " ";
        return all;
    }

    using Paths = std::vector<std::string>;
    const std::string main = "theory main\nimport \"part.theory\"\ncmoc 1 {\n  context calm\n"
                             "  mechanism \"Trust\"\n  outcome \"Walks\"\n}\n";
    llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> disk{new llvm::vfs::InMemoryFileSystem};
    service::Workspace workspace{disk, [](llvm::StringRef) -> llvm::Expected<std::string> {
                                     return llvm::createStringError("there are none");
                                 }};
};

TEST_F(Workspace, APartIsCheckedWithTheTheoryThatImportsIt) {
    write("/r/main.theory", main);
    write("/r/part.theory", "context calm\n");
    workspace.addFolder("/r");
    EXPECT_EQ(theories(), Paths{"/r/main.theory"});
    EXPECT_EQ(workspace.theoryOf("/r/part.theory")->root().path(), "/r/main.theory");
    workspace.open("/r/part.theory", "context calmness\n", 1);
    EXPECT_EQ(theories(), Paths{"/r/main.theory"});
    EXPECT_EQ(codes("/r/main.theory"), "R009 ");
    workspace.close("/r/part.theory");
    EXPECT_EQ(codes("/r/main.theory"), "");
}

TEST_F(Workspace, AStrayPartIsCheckedWhileItIsOpen) {
    write("/r/part.theory", "context calm\n");
    workspace.addFolder("/r");
    EXPECT_EQ(theories(), Paths{});
    workspace.open("/r/part.theory", "context calm\n", 1);
    EXPECT_EQ(theories(), Paths{"/r/part.theory"});
    workspace.open("/r/main.theory", main, 1);
    EXPECT_EQ(theories(), Paths{"/r/main.theory"});
    workspace.close("/r/main.theory");
    EXPECT_EQ(theories(), Paths{"/r/part.theory"});
}

TEST_F(Workspace, APartThatGetsAHeaderIsATheory) {
    write("/r/main.theory", main);
    write("/r/part.theory", "context calm\n");
    workspace.addFolder("/r");
    EXPECT_EQ(theories(), Paths{"/r/main.theory"});
    workspace.open("/r/part.theory", "theory part\ncontext calm\n", 1);
    EXPECT_EQ(theories(), (Paths{"/r/main.theory", "/r/part.theory"}));
    EXPECT_NE(codes("/r/main.theory"), ""); // its name is `part.calm` now
    workspace.close("/r/part.theory");
    EXPECT_EQ(theories(), Paths{"/r/main.theory"});
    EXPECT_EQ(codes("/r/main.theory"), "");
}

TEST_F(Workspace, AMissingFileIsMissedUntilItComes) {
    write("/r/main.theory", main);
    workspace.addFolder("/r");
    EXPECT_NE(codes("/r/main.theory"), "");
    write("/r/part.theory", "context calm\n");
    workspace.fileChanged("/r/part.theory");
    EXPECT_EQ(codes("/r/main.theory"), "");
}

TEST_F(Workspace, WhatIsNotDueToTheAuthorIsPassedOver) {
    for (const char* folder : {"build", "node_modules", ".git", "kept"})
        write(fmt::format("/r/{}/a.theory", folder), "theory a\n");
    workspace.addFolder("/r");
    EXPECT_EQ(theories(), Paths{"/r/kept/a.theory"});
    workspace.removeFolder("/r");
    EXPECT_EQ(theories(), Paths{});
}

TEST_F(Workspace, AHugeFolderIsNotLookedThroughToItsEnd) {
    for (std::size_t i = 0; i < service::Workspace::mostLookedAt; ++i)
        write(fmt::format("/r/a/{:06}.txt", i), "");
    write("/r/b/late.theory", "theory late\n");
    workspace.addFolder("/r");
    EXPECT_EQ(theories(), Paths{});
    workspace.open("/r/b/late.theory", "theory late\n", 1);
    EXPECT_EQ(theories(), Paths{"/r/b/late.theory"});
}

} // namespace
} // namespace theory::tests
