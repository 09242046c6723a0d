// What holds in a case: yes, no, or the case does not say.
#pragma once

#include "model/theory.h"

#include "llvm/ADT/DenseMap.h"

namespace theory::analysis {

enum class Held : std::uint8_t { Yes, No, Unknown };

// How much of a construct there may be, and whether that has changed: a set of possibilities, a bit
// each.
using Possible = std::uint16_t;

// What a case says of each construct. A hedged finding leaves it open, and so do two that cannot
// both be true.
class CaseFacts {
public:
    CaseFacts(const model::Theory& theory, model::Id<model::Case> id);

    // Of `a, b`, which claims no logic, all or none have to hold; a case that has some of them
    // holds it partly, which is neither.
    Held holds(const model::Slot& condition) const;
    // Without the `not` around it.
    Held holds(const model::Use& use) const;

private:
    Held holds(Connective connective, model::Range<model::Term> terms) const;

    const model::Theory& theory_;
    llvm::DenseMap<std::uint32_t, Possible> facts_; // by construct
};

// A use that cannot be true together with what stands beside it, so that the condition holds
// nowhere; null where there is none. Members of a list are taken one by one.
const model::Use* contradictionIn(const model::Theory& theory, const model::Slot& condition);

} // namespace theory::analysis
