// Whether a file is text that can be read.
#pragma once

#include "support/diagnostic.h"

namespace theory::references {

enum class Encoding {
    Utf8,
    Damaged, // some bytes are not UTF-8; signs and ASCII can be read all the same
    NotText, // nothing in it can be read
};

// Reports the first place that is not UTF-8.
Encoding checkEncoding(const SourceFile& file, Diagnostics& out);

// The text behind a byte order mark.
llvm::StringRef withoutMark(const SourceFile& file);

} // namespace theory::references
