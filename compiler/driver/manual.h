// The manual of everything that theoryc reports, from the declarations of its kinds.
#pragma once

#include "support/diagnostic.h"

#include "llvm/Support/raw_ostream.h"

namespace theory::driver {

// In order of code.
std::vector<const KindInfo*> allKinds();

// Each with its reason, its examples, and how to have it otherwise.
void writeText(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out);
void writeMarkdown(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out);
// One sentence each, by chapters.
void writeTable(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out);
// An object a line, as rule.schema.json describes it.
void writeJson(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out);

} // namespace theory::driver
