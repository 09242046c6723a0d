// What was measured beside what is aimed at.
#pragma once

#include "passages.h"
#include "phases.h"
#include "pictures.h"
#include "programs.h"

#include "llvm/Support/raw_ostream.h"

namespace theory::bench {

void printGoals(const Speeds& speeds, const Programs& programs, const Pictures& pictures,
                const Passages& passages, llvm::raw_ostream& out);

// Those of pictures alone.
void printGoals(const Pictures& pictures, llvm::raw_ostream& out);

} // namespace theory::bench
