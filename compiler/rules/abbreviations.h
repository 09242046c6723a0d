// Abbreviations in texts: `NHS`, `GPs`, and whether they are spelt out.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory::rules {

// Calls `use(abbreviation, isExplained)` for each abbreviation in a text, without its plural's s:
// two to six capitals and digits, at least two of them capitals. The second says whether the text
// spells it out there, `… (NHS)` or `NHS (…)`.
//
// Left out are what every reader knows (`UK`, `HIV`, `CMOC`), Roman numerals, names of instruments
// (`COM-B`, `EQ-5D`), and texts in capitals throughout.
void forEachAbbreviation(llvm::StringRef text, llvm::function_ref<void(llvm::StringRef, bool)> use);

// The first letters of all words as capitals, of those joined by
// hyphens and underscores of each: `GP` for `general practice`.
std::string initialsOf(llvm::StringRef text);

} // namespace theory::rules
