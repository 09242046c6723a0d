// Everything pluggable occurs in some golden transcript: what has none is not tested.
#include "project_files.h"

#include "backends/backend.h"
#include "driver/command.h"
#include "rules/rule.h"
#include "service/feature.h"
#include "support/diagnostic.h"
#include "support/renderer.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

const std::string& transcripts() {
    static const std::string all = [] {
        std::string text;
        for (const GoldenFile& file : goldenFiles()) {
            const std::string golden = read(file.path);
            text += partsOf(golden).transcript;
        }
        return text;
    }();
    return all;
}

bool isSeen(std::string_view words) { return transcripts().find(words) != std::string::npos; }

// What transcripts ask to be emitted, each kind by itself.
std::vector<std::string> emitted() {
    std::vector<std::string> kinds;
    constexpr llvm::StringRef option = "--emit";
    llvm::StringRef rest = transcripts();
    for (std::size_t at = rest.find(option); at != llvm::StringRef::npos; at = rest.find(option)) {
        rest = rest.drop_front(at + option.size() + 1); // and the space or `=` behind it
        llvm::SmallVector<llvm::StringRef> words;
        rest.take_until([](char c) { return c == ' ' || c == '\n'; }).split(words, ',');
        for (llvm::StringRef word : words)
            kinds.push_back(word.rsplit('.').second.empty() ? word.str()
                                                            : word.rsplit('.').second.str());
    }
    return kinds;
}

TEST(Coverage, EveryKindOfDiagnostic) {
    for (const KindInfo& kind : Registered<KindInfo>::all())
        if (!kind.bad.empty())
            EXPECT_TRUE(isSeen('[' + std::string(kind.code) + "]: "))
                << kind.code << ' ' << kind.name;
}

TEST(Coverage, EveryRule) {
    for (const rules::Rule& rule : Registered<rules::Rule>::all())
        EXPECT_NE(Registered<KindInfo>::find(rule.name), nullptr) << rule.name;
}

TEST(Coverage, EveryFeature) {
    for (const service::Feature& feature : Registered<service::Feature>::all())
        EXPECT_TRUE(isSeen("theoryc query " + std::string(feature.name) + ' ')) << feature.name;
}

TEST(Coverage, EveryBackend) {
    const std::vector<std::string> kinds = emitted();
    for (const backends::Backend& backend : Registered<backends::Backend>::all())
        EXPECT_TRUE(std::ranges::count(kinds, backend.name)) << backend.name;
}

TEST(Coverage, EveryFormOfDiagnostics) {
    for (const Renderer& renderer : Registered<Renderer>::all())
        EXPECT_TRUE(isSeen("--format " + std::string(renderer.name))) << renderer.name;
}

TEST(Coverage, EveryCommandAndOption) {
    for (const driver::Command& command : Registered<driver::Command>::all()) {
        const std::string run = "// RUN: theoryc " + std::string(command.name);
        EXPECT_TRUE(isSeen(run)) << command.name;
        for (const driver::Option& option : command.options)
            EXPECT_TRUE(isSeen(std::string(option.name))) << command.name << ' ' << option.name;
    }
}

} // namespace
} // namespace theory::tests
