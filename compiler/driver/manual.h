// The manual of everything that theoryc reports, from the declarations of its kinds.
#pragma once

#include "support/diagnostic.h"

#include "llvm/Support/raw_ostream.h"

namespace theory::driver {

// In order of code.
std::vector<const KindInfo*> allKinds();

void writeText(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out);
void writeMarkdown(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out);

} // namespace theory::driver
