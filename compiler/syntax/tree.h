// The syntax tree of one file: plain values, each with its place.
//
// Nodes live in the tree's arena and texts mostly in the source file itself, so a tree is valid as
// long as its `SourceFile`. After an error a tree may be incomplete: names can be missing (empty),
// never pointers.
#pragma once

#include "syntax/tree_values.h"
#include "syntax/vocabulary.h"

#include "support/arena.h"

#include <memory>
#include <variant>
#include <vector>

namespace theory::syntax {

struct Header {
    Name name;
    Text title;
    Block block;
};

struct Import {
    Text path;    // of a file, or
    Name library; // `std.collaboration`
    Name alias;
};

struct Construct {
    Role role;
    Name name;
    Text title;
    Name parent;
    Block block;
};

struct Section {
    Name name;
    Text title;
    Block block;
};

struct Configuration {
    Name name;
    Text title;
    llvm::ArrayRef<RippleTarget> refined; // of an earlier theory; none of them is a text
    Text hole;                            // why it is pending
    Block block;
};

struct Link {
    Use from;
    Verb verb;
    Use to;
    Text why;
    Block block;
};

struct Source {
    Name key;
    Text title;
    Block block;
};

// `sources "table.csv"`
struct SourceTable {
    Text path;
};

// What sources are judged by: an order of words from the lowest on, or kinds.
struct Scale {
    Name name;
    Text title;
    llvm::ArrayRef<Value> grades;
    bool isOrdered = false;
};

// Of one source, on one scale; or of one component of a confidence.
struct Judgement {
    Name scale;
    Value grade;
    Text why;
};

// One source or a range of them.
struct KeyRange {
    Name first; // without their `@`
    Name last;
};

struct Appraisal {
    llvm::ArrayRef<KeyRange> sources;
    Block block; // of judgements
};

struct Slot {
    SlotKind kind;
    bool isNextStep = false; // after `then`
    Connective connective = Connective::Listed;
    llvm::ArrayRef<Operand> operands;
    Text hole;
    Block block;
};

struct Seen {
    llvm::ArrayRef<Name> places;
};

struct Because {
    Text text;
};

struct RelatedTo {
    Relation relation;
    Name target;
    bool isQuoted = false;
};

struct Ripple {
    bool isDenied = false; // `unrelated to`
    llvm::ArrayRef<RippleTarget> targets;
};

struct Locator {
    llvm::StringRef unit; // `p`, `line`; empty for a time
    llvm::StringRef number;
    Span span;
};

struct Citation {
    Span span;
    Name key; // without its `@`
    Name last;
    llvm::ArrayRef<Locator> locators;
    Text extract;
    Block block;
};

struct Evidence {
    Stance stance;
    llvm::ArrayRef<Citation> citations;
};

// A number of papers as written, `unknown` included; nowhere where it is missing.
struct PaperCount {
    llvm::StringRef text;
    Span span;
    bool isUnknown = false;
};

// Where the papers came from: streams, stages of its own, or both.
struct Flow {
    Name name;
    Text title;
    Block block;
};

struct Stream {
    Name name;
    Text title;
    Block block;
};

// A line of a flow: a word or a text or both, and how many papers.
struct Stage {
    Name word;
    Text title;
    PaperCount count;
    PaperCount amount; // the same in another unit
    Text unit;
    Block block;
};

struct StagePart {
    Text title;
    PaperCount count;
};

// Sources that a stage holds.
struct NamedSources {
    llvm::ArrayRef<KeyRange> keys;
};

// The stream that a source came with.
struct Membership {
    Name stream;
};

// What was looked at, and how it was found to be.
struct Case {
    Name name;
    Text title;
    Block block;
};

struct Finding {
    FindingKind kind;
    llvm::ArrayRef<Use> uses;
    Block block;
};

struct Recommendation {
    Name name;
    Text title;
    Block block;
};

// For whom a recommendation is.
struct Addressees {
    llvm::ArrayRef<Use> uses;
};

// The configurations that a recommendation rests on; none of them is a text.
struct Basis {
    llvm::ArrayRef<RippleTarget> targets;
};

// What a theory, or a configuration of it, goes on from.
struct Refinement {
    Import earlier;                              // a file, or
    Name source;                                 // a publication, without its `@`, or
    llvm::ArrayRef<RippleTarget> configurations; // none of them a text
};

// What a verdict is on: a configuration or a range of them, a construct, or a link.
struct Judged {
    Span span;
    Name first; // a name, or the text of a construct
    Name last;  // of a range, or the end of a link
    bool isQuoted = false;
    bool isEndQuoted = false;
    Verb verb = Verb::Count; // of a link, else none
};

struct Verdict {
    Name word; // as written; empty where it is missing
    llvm::ArrayRef<Judged> judged;
    Text why;
    Block block;
};

// What is at work more or less strongly along a scale.
struct Shift {
    Name name;
    Text title;
    Name scale;
    Block block;
};

// How strongly, where on the scale.
struct CurvePoint {
    Name level;
    Value grade;
    Span span;
};

struct Curve {
    Name target; // a name, or the text that declares a construct on the spot
    bool isQuoted = false;
    llvm::ArrayRef<CurvePoint> points;
};

// What all curves of a shift lead to.
struct Towards {
    llvm::ArrayRef<Use> uses;
};

struct View {
    Name name;
    Text title;
    Block block;
};

struct Selected {
    SelectedBy kind = SelectedBy::Name;
    RippleTarget named; // a thing, a range of them or a text; of a reach, what it starts from
    Role role = Role::Construct;
    Property property = Property::Kind;
    Span propertySpan;
    Value value; // of the property
    Name steps;  // a number
    Span span;
};

// What a view shows, or hides.
struct Selection {
    bool isHidden = false;
    llvm::ArrayRef<Selected> selected;
};

struct Grouping {
    GroupingWord word = GroupingWord::Group;
    Name by;
};

struct Allow {
    Name rule;
    Text reason;
};

// `rameses 7 "…"`
struct ItemStatement {
    Name item;
    Text said;
};

struct Pending {
    Text reason;
};

// How far a configuration can be relied on (GRADE-CERQual).
struct Confidence {
    Value grade;
    Text why;
    Block block; // of judgements, by component
};

struct Characteristic {
    Property property;
    Span word;
    llvm::ArrayRef<Value> values;
};

struct Entry {
    Span span;
    std::variant<const Header*, const Import*, const Construct*, const Section*,
                 const Configuration*, const Link*, const Source*, const SourceTable*, const Scale*,
                 const Appraisal*, const Judgement*, const Flow*, const Stream*, const Stage*,
                 const StagePart*, const NamedSources*, const Membership*, const Case*,
                 const Finding*, const Recommendation*, const Addressees*, const Basis*,
                 const Refinement*, const Verdict*, const Shift*, const Curve*, const Towards*,
                 const View*, const Selection*, const Grouping*, const Slot*, const Seen*,
                 const Because*, const RelatedTo*, const Ripple*, const Evidence*,
                 const Confidence*, const Allow*, const Pending*, const ItemStatement*,
                 const Characteristic*>
        is;
};

// Where a comment stands to what it speaks of.
enum class Placement : std::uint8_t {
    Before, // on lines of its own, the entry comes next
    Beside, // at the end of the entry's line
    Within, // in the middle of the entry
    AtEnd,  // after the last entry of a block or of the file
};

struct Comment {
    Span span;
    Placement placement = Placement::AtEnd;
    const Entry* entry =
        nullptr; // what it belongs to: AtEnd, the entry whose block it ends; null, the file
};

// How many of each there are, for whoever wants to make room.
struct Counts {
    std::size_t constructs = 0;
    std::size_t sources = 0;
    std::size_t configurations = 0;
    std::size_t slots = 0;
    std::size_t uses = 0;
    std::size_t citations = 0;
    std::size_t locators = 0;
    std::size_t values = 0;
};

struct Tree {
    const SourceFile* file = nullptr;
    llvm::ArrayRef<Entry> entries;
    std::vector<Comment> comments; // in order
    // What could not be read: the stretches, and the names in them. Nobody should be told that
    // these are missing elsewhere.
    std::vector<Span> unread;
    std::vector<llvm::StringRef> unreadNames;
    bool hasUnreadImport = false;
    Counts counts;
    std::unique_ptr<Arena> arena = std::make_unique<Arena>();
};

} // namespace theory::syntax
