// Collects them from the checkout.
#include "corpus.h"

#include "project_files.h"
#include "review.h"

namespace theory::tests {
namespace {

void addFiles(llvm::StringRef input, std::vector<std::string>& texts) {
    const Review review(input);
    for (const auto& [name, text] : review.files())
        texts.push_back(text);
}

void addExamples(const std::string& page, std::vector<std::string>& texts) {
    for (llvm::StringRef rest = page; rest.contains("```theory\n");) {
        const auto [example, behind] = rest.split("```theory\n").second.split("```");
        addFiles(example, texts);
        rest = behind;
    }
}

} // namespace

const std::vector<std::string>& corpus() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> texts;
        for (const GoldenFile& file : goldenFiles()) {
            const std::string golden = read(file.path);
            addFiles(partsOf(golden).input, texts);
        }
        for (const char* folder : {"examples", "stdlib"})
            for (const std::filesystem::path& path : filesBelow(folder, {".theory"}))
                texts.push_back(read(path));
        for (const char* page : {"README.md", "grammar/README.md", "examples/README.md"})
            addExamples(read(projectFolder() / page), texts);
        return texts;
    }();
    return all;
}

} // namespace theory::tests
