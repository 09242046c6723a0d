// The language reference, keyword by keyword.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace theory::service {

// The chapter of the language reference that speaks of the word, in Markdown, and before it the
// rows of its tables that say how the word is written; empty for a word that is no keyword. In a
// CMOC a role's word is another one than at the head of a declaration.
std::string keywordPage(llvm::StringRef word, bool isInConfiguration);

// The words that have a page, for tests.
std::vector<llvm::StringRef> keywordsWithPages();

} // namespace theory::service
