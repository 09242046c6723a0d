// Files in a ZIP archive, in memory.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace theory::backends::spreadsheet {

// Without dates, so that the same files give the same bytes. All of them together hold less than
// 4 GB.
class ZipArchive {
public:
    // `name` is of ASCII letters, with `/` between folders, and new.
    void add(llvm::StringRef name, llvm::StringRef bytes);

    // The archive; nothing is added afterwards.
    std::string finish();

private:
    std::string files_;
    std::string directory_;
    std::uint16_t count_ = 0;
};

} // namespace theory::backends::spreadsheet
