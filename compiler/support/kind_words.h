// What is said of a kind of diagnostic: why it is reported, and its examples.
#pragma once

#include "support/diagnostic.h"

#include "llvm/Support/raw_ostream.h"

namespace theory {

// For lists, which have room for no more.
std::string_view firstSentence(std::string_view text);

// The reason and the examples, for a terminal; in either form without a heading.
void writeExplanation(const KindInfo& kind, llvm::raw_ostream& out);
void writeMarkdownExplanation(const KindInfo& kind, llvm::raw_ostream& out);

} // namespace theory
