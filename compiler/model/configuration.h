// Configurations of context, mechanism and outcome (CMOCs), and links.
#pragma once

#include "model/construct.h"

namespace theory::model {

struct Case;
struct Confidence;
struct Configuration;
struct Slot;

// A construct at work: in a slot, or at an end of a link.
struct Use {
    Id<Construct> construct;
    Id<Slot> slot; // none at the ends of links
    Direction direction = Direction::None;
    Hedge hedge = Hedge::None;
    bool isNegated = false;  // under an odd number of `not`
    llvm::StringRef wording; // as printed; empty where the construct's own title serves
    Span span;
};

// A member of a condition: a use, or a group of terms.
struct Term {
    bool isNegated = false;
    Connective connective = Connective::Listed; // of the group
    Id<Use> use;                                // none for a group
    Range<Term> group;
};

struct Slot {
    SlotKind kind = SlotKind::Context;
    bool isNextStep = false; // after `then`: the next step of a path
    Connective connective = Connective::Listed;
    Id<Configuration> configuration; // none for what a section says of all its configurations
    Range<Term> terms;
    Range<Use> uses;          // all of them, however deep in groups
    llvm::StringRef hole;     // why it is pending
    bool hasLostUses = false; // of constructs that are not known
    Range<Slot> guards;       // `where`, `for` and `regardless of` of this step alone
    Range<Attribute> attributes;
    Range<Citation> citations;
    Span span;
};

struct Place { // a case, as `seen in` names it
    llvm::StringRef name;
    Id<Case> declared; // none where it is a name alone
    Span span;
};

struct Section {
    llvm::StringRef name;
    llvm::StringRef title;
    Id<Section> parent;
    Id<Module> module;
    Range<Slot> scopes;
    Range<Place> places;
    Range<Attribute> attributes;
    Span nameSpan;
    Span span;
};

// A typed relation to a substantive theory: a construct, an imported theory, or one only named.
struct TheoryRelation {
    Relation relation = Relation::ExplainedBy;
    Id<Construct> construct;
    Id<Module> module;
    llvm::StringRef text;
    Span span;
};

// A ripple that the author states, or denies.
struct StatedRipple {
    bool isDenied = false;
    Id<Configuration> target; // none where only a text is given
    llvm::StringRef text;
    Span span;
};

// A configuration of an earlier theory whose place another one takes.
struct Refined {
    Id<Configuration> configuration;
    Span span; // where it, or the range that it is in, is named
};

struct Configuration {
    llvm::StringRef name;
    llvm::StringRef title;
    llvm::StringRef hole; // why it, or what it lacks, is pending
    Id<Module> module;
    Id<Section> section;
    Id<Configuration> parent;     // it underpins that one
    bool isDamaged = false;       // part of it could not be read
    bool hasLostEvidence = false; // it cites sources that are not known
    bool isHole = false;          // `cmoc 7 pending "…"`
    bool hasParts = false;        // configurations underpin it
    bool isUnknown = false;       // named, and declared nowhere: a hole, only in drafts
    Range<Slot> slots;
    Range<Place> places;
    Range<TheoryRelation> relations;
    Range<StatedRipple> ripples;
    Range<Refined> refined; // each once
    Range<Attribute> attributes;
    Range<Citation> citations;
    Id<Confidence> confidence; // none where none is stated
    llvm::StringRef because;
    Span nameSpan;
    Span span;
};

// A causal sentence.
struct Link {
    Id<Use> from;
    Id<Use> to;
    Verb verb = Verb::Increases;
    llvm::StringRef why;
    Id<Module> module;
    Id<Section> section;
    Id<Configuration> configuration; // whose sentence it is; may be none
    Range<Attribute> attributes;
    Range<Citation> citations;
    Span span;
};

} // namespace theory::model
