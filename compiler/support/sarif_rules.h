// SARIF's list of the rules that a run speaks of.
#pragma once

#include "support/diagnostic.h"

#include "llvm/Support/JSON.h"

namespace theory {

// Those that occur, in order of code; `isPlaced` chooses between what has a place and what has
// none.
class SarifRules {
public:
    SarifRules(const Diagnostics& diagnostics, bool isPlaced);

    bool isEmpty() const { return kinds_.empty(); }
    // The members of the list, within it.
    void write(llvm::json::OStream& out) const;
    std::size_t indexOf(const KindInfo& kind) const;

private:
    std::vector<const KindInfo*> kinds_;
};

} // namespace theory
