// The .theory files under stdlib/, which the program carries with it.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace theory::model {

struct LibraryFile {
    llvm::StringRef name; // `trust` for `import std.trust`
    llvm::StringRef text; // followed by a zero byte
};

llvm::ArrayRef<LibraryFile> standardLibrary();

} // namespace theory::model
