// Dates, as bibliographies write them.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory::references {

struct Date {
    std::string year;  // with a letter, where there is one, or words: `in press`
    std::string known; // 2021, 2021-06 or 2021-06-26, as far as it is known; may be empty
};

// Of `2021-06-26`, `2021/06/26/`, `2021 Jun 26`, `June 2021`, `20210626`, `2020d`, `in press`. Of a
// stretch of time, its beginning.
Date readDate(llvm::StringRef words);

// From 1; 0 if the word is no month. Three letters are enough.
unsigned monthNamed(llvm::StringRef word);

// The date with what is missing in it left out.
std::string isoDate(llvm::StringRef year, unsigned month, unsigned day);

} // namespace theory::references
