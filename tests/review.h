// A review in memory: its files, and theoryc run on them. Nothing of the machine shows in it.
#pragma once

#include "driver/environment.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <map>
#include <string>
#include <vector>

namespace theory::tests {

struct Answer {
    std::string out;
    std::string err;
    int status = 0;

    std::string all() const { return out + err; }
};

class Review {
public:
    // The text is main.theory, up to a line `// --- NAME`, which starts another file.
    explicit Review(llvm::StringRef text);

    // A command line such as `theoryc check main.theory` or `theoryc check - < main.theory`; or
    // `cat FILE`, which shows what a build has written, or `page FILE`, which leaves out of an HTML
    // page what is drawn and run there.
    Answer run(llvm::StringRef commandLine);

    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> system() const { return system_; }
    // Names and texts of the files it started with.
    const std::vector<std::pair<std::string, std::string>>& files() const { return files_; }

private:
    void addFile(llvm::StringRef name, llvm::StringRef text);
    std::optional<driver::WriteFailure> write(llvm::ArrayRef<driver::OutputFile> results);

    llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> system_;
    std::vector<std::pair<std::string, std::string>> files_;
    std::map<std::string, std::string> written_;
};

} // namespace theory::tests
