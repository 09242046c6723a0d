// Writes paths as Make and Ninja read them.
#include "driver/depfile.h"

namespace theory::driver {
namespace {

std::string escaped(llvm::StringRef path) {
    std::string out;
    for (const char c : path) {
        if (c == ' ' || c == '#' || c == ':' || c == '\\')
            out += '\\';
        if (c == '$')
            out += '$';
        out += c;
    }
    return out;
}

} // namespace

std::vector<std::string> filesRead(const Sources& sources) {
    std::vector<std::string> files;
    for (const auto& file : sources.all())
        if (sources.files().exists(file->path()))
            files.push_back(file->path().str());
    return files;
}

std::string dependencyRules(llvm::ArrayRef<OutputFile> results, llvm::ArrayRef<std::string> files) {
    std::string rules;
    for (const OutputFile& result : results)
        rules += (rules.empty() ? "" : " ") + escaped(result.path);
    rules += ":";
    for (const std::string& file : files)
        rules += " \\\n  " + escaped(file);
    rules += '\n';
    for (const std::string& file : files)
        rules += '\n' + escaped(file) + ":\n";
    return rules;
}

} // namespace theory::driver
