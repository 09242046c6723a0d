// Writes what the fuzzer starts from: the project's own texts, and the words of the language.
#include "project_files.h"
#include "review.h"

#include "support/diagnostic.h"
#include "syntax/vocabulary.h"

#include "TheoryLexer.h"

#include <fstream>

namespace theory::tests {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> seeds() {
    std::vector<std::string> texts;
    for (const GoldenFile& file : goldenFiles()) {
        const std::string golden = read(file.path);
        const Review review(partsOf(golden).input);
        for (const auto& [name, text] : review.files())
            texts.push_back(text);
    }
    for (const char* folder : {"examples", "stdlib"})
        for (const fs::path& path : filesBelow(folder, {".theory"}))
            texts.push_back(read(path));
    for (const KindInfo& kind : Registered<KindInfo>::all()) {
        texts.emplace_back(kind.bad);
        texts.emplace_back(kind.good);
    }
    return texts;
}

// libFuzzer's dictionary: one entry in quotation marks a line.
void writeWords(std::ostream& out) {
    const syntax::TheoryLexer lexer(nullptr);
    const antlr4::dfa::Vocabulary& vocabulary = lexer.getVocabulary();
    for (std::size_t type = 1; type <= vocabulary.getMaxTokenType(); ++type)
        if (const std::string word = vocabulary.getLiteralName(type); !word.empty())
            out << '"' << llvm::StringRef(word).trim('\'').str() << "\"\n";
    const auto write = [&](const auto& words) {
        for (llvm::StringRef word : words)
            if (!word.empty())
                out << '"' << word.str() << "\"\n";
    };
    write(propertyWords);
    write(relationWords);
    write(stanceWords);
    write(findingWords);
    write(verbWords);
    write(directionWords);
    write(hedgeWords);
    out << "\"\\\"\"\n\"\\\"\\\"\\\"\"\n\"//\"\n\"/*\"\n\"*/\"\n\"@key p. 12\"\n\"import "
           "std.trust\"\n";
}

} // namespace
} // namespace theory::tests

int main(int argc, char** argv) {
    using namespace theory::tests;
    if (argc != 2)
        return 2;
    const fs::path folder = argv[1];
    const fs::path seedFolder = folder / "seeds/parse_fuzzer";
    fs::create_directories(seedFolder);
    std::size_t number = 0;
    for (const std::string& text : seeds())
        std::ofstream(seedFolder / std::to_string(number++), std::ios::binary) << text;
    std::ofstream dictionary(folder / "theory.dict");
    writeWords(dictionary);
}
