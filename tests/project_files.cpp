// Walks the checkout, whose place CMake tells.
#include "project_files.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace theory::tests {

namespace fs = std::filesystem;

fs::path projectFolder() { return PROJECT_FOLDER; }

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

std::vector<fs::path> filesBelow(const fs::path& folder, std::vector<std::string> extensions) {
    std::vector<fs::path> found;
    if (!fs::exists(projectFolder() / folder))
        return found;
    for (const auto& entry : fs::recursive_directory_iterator(projectFolder() / folder))
        if (entry.is_regular_file() &&
            std::ranges::count(extensions, entry.path().extension().string()))
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

std::vector<GoldenFile> goldenFiles() {
    std::vector<GoldenFile> golden;
    const fs::path root = projectFolder() / "tests/golden";
    for (const fs::path& path : filesBelow("tests/golden", {".theory"}))
        golden.push_back({path, path.lexically_relative(root).replace_extension().string()});
    return golden;
}

GoldenParts partsOf(llvm::StringRef golden) {
    constexpr llvm::StringRef mark = "// RUN:";
    std::size_t start = 0;
    if (!golden.starts_with(mark)) {
        start = golden.find("\n// RUN:");
        start = start == llvm::StringRef::npos ? golden.size() : start + 1;
    }
    return {golden.take_front(start), golden.drop_front(start)};
}

} // namespace theory::tests
