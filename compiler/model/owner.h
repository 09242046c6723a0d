// What may be said of what, for those who read blocks and those who offer words for them.
#pragma once

#include "syntax/tree.h"

namespace theory::model {

// What a block belongs to, for what may stand in it.
enum class Owner : std::uint8_t {
    Theory,
    Construct,
    Mechanism,
    Outcome,
    OtherConstruct, // contexts, interventions, actors
    Source,
    Section,
    Configuration,
    Slot,
    Link,
    Citation,
    Appraisal,
    Confidence,
    Flow,
    Stream,
    Stage,
    Case,
    Finding,
    Recommendation,
    Verdict,
    Shift,
    View,
    Count
};

// Whose block it is; `Count` for an entry that has none. And of a construct.
Owner ownerOf(const syntax::Entry& entry);
Owner ownerOf(Role role);

// Whether the clause may stand in such a block.
bool fits(const syntax::Entry& entry, Owner owner);

// Whether a clause that begins with the word may stand in such a block. True of words that are none
// of a clause's.
bool mayStandIn(Owner owner, llvm::StringRef word);

struct PropertyRule {
    unsigned owners;        // a bit for each
    llvm::StringRef home;   // whose it is, for the message
    llvm::StringRef values; // the words it takes, with spaces between; empty: any
    bool isSingle = false;  // it is said once, and takes one value

    bool isOf(Owner owner) const { return owners >> static_cast<unsigned>(owner) & 1u; }
};

// The same property may take other words elsewhere.
PropertyRule ruleFor(Property property, Owner owner);

} // namespace theory::model
