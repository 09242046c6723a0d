// The project's own files, as tests look at them.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <filesystem>
#include <string>
#include <vector>

namespace theory::tests {

// Of the checkout.
std::filesystem::path projectFolder();

std::string read(const std::filesystem::path& path);

// All files below a folder of the project that have one of the extensions, in order of path. A
// folder that does not exist has none.
std::vector<std::filesystem::path> filesBelow(const std::filesystem::path& folder,
                                              std::vector<std::string> extensions);

struct GoldenFile {
    std::filesystem::path path;
    std::string name; // its path below tests/golden, without extension
};

std::vector<GoldenFile> goldenFiles();

// A golden file's parts: what theoryc is given, and what follows from the first `// RUN:`.
struct GoldenParts {
    llvm::StringRef input;
    llvm::StringRef transcript;
};
GoldenParts partsOf(llvm::StringRef golden);

} // namespace theory::tests
