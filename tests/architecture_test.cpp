// What CMake cannot say of the sources: layers, sizes, names, first sentences, codes.
#include "project_files.h"

#include "rules/rule.h"
#include "support/diagnostic.h"

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

namespace theory::tests {
namespace {

namespace fs = std::filesystem;

// The list in compiler/CMakeLists.txt is the one that counts.
std::vector<std::string> layers() {
    const std::string cmake = read(projectFolder() / "compiler/CMakeLists.txt");
    std::smatch match;
    std::vector<std::string> found;
    if (!std::regex_search(cmake, match, std::regex(R"(set\(layers ([a-z ]+)\))")))
        return found;
    std::istringstream words(match[1]);
    for (std::string word; words >> word;)
        found.push_back(word);
    return found;
}

std::vector<fs::path> sources() { return filesBelow("compiler", {".h", ".cpp"}); }

fs::path inProject(const fs::path& path) { return path.lexically_relative(projectFolder()); }

fs::path inCompiler(const fs::path& path) {
    return path.lexically_relative(projectFolder() / "compiler");
}

template <typename Use>
void forEachLine(const std::string& text, Use use) {
    for (llvm::StringRef rest = text; !rest.empty();) {
        const auto [line, next] = rest.split('\n');
        use(line);
        rest = next;
    }
}

TEST(Architecture, IncludesPointDownwards) {
    const std::vector<std::string> order = layers();
    ASSERT_GE(order.size(), 3U);
    const auto rank = [&](llvm::StringRef folder) {
        return std::ranges::find(order, folder.str()) - order.begin();
    };
    for (const fs::path& path : sources()) {
        const auto own = rank(inCompiler(path).begin()->string());
        EXPECT_LT(own, static_cast<std::ptrdiff_t>(order.size())) << path << " is in no layer";
        forEachLine(read(path), [&](llvm::StringRef line) {
            if (line.consume_front("#include \"") &&
                rank(line.split('/').first) < std::ssize(order))
                EXPECT_LE(rank(line.split('/').first), own) << path << ": " << line.str();
        });
    }
}

TEST(Architecture, LibrariesAreSeenByTheirLayerOnly) {
    const std::vector<std::pair<std::regex, std::string>> owners{
        {std::regex("antlr|TheoryLexer|TheoryParser"), "syntax/"},
        {std::regex("cgraph|gvc|graphviz/"), "backends/diagram/graphviz"},
        {std::regex("cairo|ft2build|freetype"), "backends/diagram/"},
        {std::regex("xlsxwriter"), "backends/spreadsheet/"},
        {std::regex("toml\\+\\+"), "settings/read"},
        {std::regex("^#include \"mlir/"), "service/lsp/"},
    };
    for (const fs::path& path : sources())
        forEachLine(read(path), [&](llvm::StringRef line) {
            if (!line.starts_with("#include") || line.contains("backends/diagram/"))
                return;
            for (const auto& [library, owner] : owners)
                if (std::regex_search(line.str(), library))
                    EXPECT_TRUE(llvm::StringRef(inCompiler(path).string()).starts_with(owner))
                        << path << ": " << line.str();
        });
}

TEST(Architecture, FilesBeginWithASentence) {
    for (const char* folder : {"compiler", "tests", "grammar"})
        for (const fs::path& path : filesBelow(folder, {".h", ".cpp", ".g4"})) {
            const std::string text = read(path);
            llvm::StringRef rest = text;
            std::string comment;
            while (rest.consume_front("//")) {
                comment += rest.split('\n').first.trim();
                rest = rest.split('\n').second;
            }
            EXPECT_GE(comment.size(), 15U) << path;
            EXPECT_TRUE(!comment.empty() && comment.back() == '.') << path << ": " << comment;
        }
}

TEST(Architecture, FilesHaveOneSubject) {
    constexpr long mostLines = 400;
    const std::set<std::string> allowed{}; // each with its reason
    for (const char* folder : {"compiler", "tests", "grammar"})
        for (const fs::path& path : filesBelow(folder, {".h", ".cpp", ".g4"})) {
            const std::string text = read(path);
            if (!allowed.contains(inProject(path).string()))
                EXPECT_LE(std::ranges::count(text, '\n'), mostLines) << path;
        }
}

TEST(Architecture, RulesAreNamedAsTheirFiles) {
    std::set<std::string> files, rules;
    for (const char* folder : {"compiler/rules/check", "compiler/rules/lint"})
        for (const fs::path& path : filesBelow(folder, {".cpp"}))
            files.insert(path.stem().string());
    for (const rules::Rule& rule : Registered<rules::Rule>::all()) {
        std::string name(rule.name);
        std::ranges::replace(name, '-', '_');
        rules.insert(name);
    }
    EXPECT_EQ(files, rules);
}

TEST(Architecture, RulesHaveTheirGoldenTests) {
    for (const char* folder : {"rules/check", "rules/lint"})
        for (const fs::path& path : filesBelow(fs::path("compiler") / folder, {".cpp"})) {
            const fs::path golden = projectFolder() / "tests/golden" / folder / path.stem();
            EXPECT_TRUE(fs::is_directory(golden) || fs::exists(golden.string() + ".theory"))
                << golden;
        }
}

TEST(Architecture, CodesAreUniqueAndOfTheirLayer) {
    const std::vector<std::pair<std::string, char>> letters{
        {"syntax/", 'S'},      {"settings/", 'T'},   {"references/", 'B'}, {"model/", 'R'},
        {"rules/check/", 'C'}, {"rules/lint/", 'L'}, {"rules/", 'L'},      {"driver/", 'D'},
    };
    const std::regex declaration(R"re(\.code = "([^"]*)")re");
    std::map<std::string, fs::path> seen;
    for (const fs::path& path : sources()) {
        const std::string text = read(path), place = inCompiler(path).string();
        const auto letter = std::ranges::find_if(
            letters, [&](const auto& row) { return place.starts_with(row.first); });
        for (std::sregex_iterator at(text.begin(), text.end(), declaration), end; at != end; ++at) {
            const std::string code = (*at)[1];
            EXPECT_TRUE(std::regex_match(code, std::regex("[A-Z][0-9]{3}"))) << path << code;
            EXPECT_TRUE(letter != letters.end() && code.front() == letter->second)
                << path << ": " << code;
            EXPECT_TRUE(seen.emplace(code, path).second) << code << ": " << path << seen[code];
        }
    }
    EXPECT_EQ(seen.size(), Registered<KindInfo>::all().size());
}

TEST(Architecture, NamesOfKindsAreUniqueAndKebabCase) {
    std::set<std::string_view> names;
    for (const KindInfo& kind : Registered<KindInfo>::all()) {
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
        EXPECT_TRUE(std::regex_match(std::string(kind.name), std::regex("[a-z]+(-[a-z0-9]+)*")))
            << kind.name;
        EXPECT_FALSE(kind.name.starts_with("no-")) << kind.name;
    }
}

} // namespace
} // namespace theory::tests
