// A folder for files that another program reads, gone with all in it when we are done.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory::driver {

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    // Empty where it could not be made.
    const std::string& path() const { return path_; }
    // Where a file of that name is, or would be.
    std::string pathOf(llvm::StringRef name) const;
    // Whether the file is there, whole.
    bool write(llvm::StringRef name, llvm::StringRef bytes) const;

private:
    std::string path_;
};

} // namespace theory::driver
