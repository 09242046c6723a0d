// What holds in a case where a golden test sees no difference: yes, and not known.
#include "analysis/case_logic.h"
#include "model/resolve.h"

#include "llvm/Support/VirtualFileSystem.h"

#include <gtest/gtest.h>

namespace theory::analysis {
namespace {

using llvm::vfs::InMemoryFileSystem;

// The guards of the one configuration, each against the one case.
std::string heldIn(llvm::StringRef findings, llvm::StringRef guards) {
    const std::string text =
        ("case site {\n" + findings + "\n}\ncmoc 1 {\n" + guards + "\n}\n").str();
    llvm::IntrusiveRefCntPtr<InMemoryFileSystem> system(new InMemoryFileSystem);
    system->setCurrentWorkingDirectory("/review");
    system->addFile("main.theory", 0, llvm::MemoryBuffer::getMemBuffer(text, "main.theory"));
    Sources sources(system);
    Diagnostics found;
    const auto withoutPdf = [](llvm::StringRef) -> llvm::Expected<std::string> {
        return llvm::createStringError("PDFs are not read here");
    };
    model::SharedFiles shared;
    const model::Project project =
        model::load(**sources.open("main.theory"), sources, shared, withoutPdf, found);
    const model::Theory theory = model::resolve(project, found);
    EXPECT_FALSE(hasErrors(found)) << text;
    const CaseFacts facts(theory, model::Id<model::Case>(0));
    std::string answers;
    for (const model::Slot& guard : theory[theory.configurations.front().slots]) {
        const Held held = facts.holds(guard);
        answers += held == Held::Yes ? 'y' : held == Held::No ? 'n' : '?';
    }
    return answers;
}

// Guards on `"x"` with each direction in turn: none, more, less, high, low, no.
std::string directionsIn(llvm::StringRef findings) {
    return heldIn(findings, "where \"x\" where more \"x\" where less \"x\"\n"
                            "where high \"x\" where low \"x\" where no \"x\"");
}

TEST(CaseLogic, WhatIsPresent) {
    EXPECT_EQ(directionsIn("present \"x\""), "y????n");
    EXPECT_EQ(directionsIn("observed \"x\""), "y????n");
    EXPECT_EQ(directionsIn("absent no \"x\""), "y????n");
}

TEST(CaseLogic, WhatIsAbsent) {
    EXPECT_EQ(directionsIn("absent \"x\""), "nn?n?y");
    EXPECT_EQ(directionsIn("present no \"x\""), "nn?n?y");
}

TEST(CaseLogic, ChangesAndAmounts) {
    EXPECT_EQ(directionsIn("present more \"x\""), "yyn??n");
    EXPECT_EQ(directionsIn("observed less \"x\""), "?ny???");
    EXPECT_EQ(directionsIn("present high \"x\""), "y??ynn");
    EXPECT_EQ(directionsIn("present low \"x\""), "???ny?");
    EXPECT_EQ(directionsIn("absent more \"x\""), "?n????");
    EXPECT_EQ(directionsIn("present \"x\", low \"x\", less \"x\""), "ynynyn");
}

TEST(CaseLogic, WhatIsNotKnown) {
    EXPECT_EQ(directionsIn("present \"y\""), "??????");
    EXPECT_EQ(directionsIn("present possibly \"x\""), "??????");
    EXPECT_EQ(directionsIn("present \"x\" absent \"x\""), "??????");
}

TEST(CaseLogic, Conditions) {
    const char* findings = "present \"a\", \"b\" absent \"n\"";
    EXPECT_EQ(heldIn(findings, "where \"a\" and \"b\" where \"a\" and \"u\" where \"n\" and \"u\""),
              "y?n");
    EXPECT_EQ(
        heldIn(findings, "where \"n\" or \"b\" where \"n\" or \"u\" where \"n\" or not \"a\""),
        "y?n");
    EXPECT_EQ(heldIn(findings, "where not \"n\" where not \"u\" where not \"a\""), "y?n");
    EXPECT_EQ(heldIn(findings, "where not (\"a\" and \"n\") where not (\"a\" or \"u\")"), "yn");
}

TEST(CaseLogic, ListsHoldWhollyPartlyOrNot) {
    const char* findings = "present \"a\", \"b\" absent \"n\", \"m\"";
    EXPECT_EQ(heldIn(findings, "where \"a\", \"b\" where \"a\", \"n\" where \"n\", \"m\""), "y?n");
}

} // namespace
} // namespace theory::analysis
