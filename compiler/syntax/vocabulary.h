// The small words of the language that mean the same in the tree and in the resolved theory.
#pragma once

#include "support/table.h"

#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace theory {

// What a construct is at home. A role in a configuration belongs to the use, not to the construct.
enum class Role : std::uint8_t {
    Construct, // no home role
    Context,
    Mechanism,
    Outcome,
    Intervention,
    Actor,
    Count
};

// What a line of a configuration speaks of.
enum class SlotKind : std::uint8_t {
    Context,
    Mechanism,
    Outcome,
    Intervention,
    Actor,
    Trigger,
    Resource,  // the mechanism's first part (Dalkin et al. 2015): what is offered
    Reasoning, // its second part: how people respond
    For,       // for whom the claim is made
    Where,     // a scope guard (moderator)
    RegardlessOf,
    Count
};

enum class Direction : std::uint8_t { None, More, Less, High, Low, No, Count };
enum class Hedge : std::uint8_t { None, Possibly, Probably, Count };

// How the members of a slot belong together. A list claims no logic; a single member is a list.
enum class Connective : std::uint8_t { Listed, All, Any, Count };

enum class Verb : std::uint8_t { Increases, Decreases, Enables, Blocks, Moderates, Count };
enum class Relation : std::uint8_t { ExplainedBy, Extends, Contradicts, Borrows, Count };

// What a citation says of the claim. Reported is provenance: it counts for nothing.
enum class Stance : std::uint8_t { Supported, Contested, Refined, Reported, Count };

// How a case was found to be. What was observed is there as well; the word is for outcomes.
enum class FindingKind : std::uint8_t { Present, Absent, Observed, Count };

// What became of a claim of an earlier theory.
enum class VerdictKind : std::uint8_t { Affirmed, Refined, Refuted, Count };

// What a view is a picture of.
enum class ViewKind : std::uint8_t {
    Constructs,
    Configurations, // as boxes
    Configuration,  // one of them, as a strip
    Lanes,
    Flow,
    Shift,
    Matrix,
    Count
};

// What boxes are put together by, or coloured by.
enum class Grouper : std::uint8_t {
    None,
    Section,
    Role,
    Level,
    Actor,
    Tag,
    Evidence,
    Confidence,
    Verdict,
    Count
};

// By what a view selects what it shows.
enum class SelectedBy : std::uint8_t {
    Name,
    Section,
    Configuration,
    Role,
    Property,
    Upstream,   // all that leads to it
    Downstream, // all that it leads to
    Within,     // so many steps, either way
    Count
};

// `group by`, `colour by`, `edges by`
enum class GroupingWord : std::uint8_t { Group, Colour, Edges, Count };

enum class Property : std::uint8_t {
    Kind,
    Level,
    Horizon,
    Valence,
    Resource,
    Reasoning,
    Description,
    Note,
    Tag,
    Version,
    Stage,
    Question,
    Registration,
    Type,
    Design,
    Country,
    Setting,
    Sample,
    Date,
    Year,
    Authors,
    Published,
    Doi,
    Url,
    Coder,
    Bibliography, // a file of references
    Text,         // a file with what the source says
    Direction,    // of a picture
    Width,        // the same in print, `170mm`
    Height,
    Count
};

inline constexpr Table<Role, llvm::StringRef> roleWords({"construct", "context", "mechanism",
                                                         "outcome", "intervention", "actor"});

inline constexpr Table<SlotKind, llvm::StringRef>
    slotWords({"context", "mechanism", "outcome", "intervention", "actor", "trigger", "resource",
               "reasoning", "for", "where", "regardless of"});

inline constexpr Table<Direction, llvm::StringRef> directionWords({"", "more", "less", "high",
                                                                   "low", "no"});

// What a direction counts in a product of signs. A bare construct counts as its presence, +.
inline constexpr Table<Direction, int> directionSigns({+1, +1, -1, +1, -1, -1});

inline constexpr Table<Hedge, llvm::StringRef> hedgeWords({"", "possibly", "probably"});

inline constexpr Table<Connective, llvm::StringRef> connectiveWords({"list", "and", "or"});

inline constexpr Table<Verb, llvm::StringRef> verbWords({"increases", "decreases", "enables",
                                                         "blocks", "moderates"});

// How the end of a link follows its beginning; 0 where the verb does not say.
inline constexpr Table<Verb, int> verbSigns({+1, -1, +1, -1, 0});

inline constexpr Table<Relation, llvm::StringRef> relationWords({"explained by", "extends",
                                                                 "contradicts", "borrows"});

inline constexpr Table<Stance, llvm::StringRef> stanceWords({"supported by", "contested by",
                                                             "refined by", "reported in"});

inline constexpr Table<FindingKind, llvm::StringRef> findingWords({"present", "absent",
                                                                   "observed"});

inline constexpr Table<VerdictKind, llvm::StringRef> verdictWords({"affirmed", "refined",
                                                                   "refuted"});

inline constexpr Table<ViewKind, llvm::StringRef>
    viewKindWords({"constructs", "cmocs", "cmoc", "lanes", "flow", "shift", "matrix"});

inline constexpr Table<Grouper, llvm::StringRef> grouperWords({"", "section", "role", "level",
                                                               "actor", "tag", "evidence",
                                                               "confidence", "verdict"});

inline constexpr Table<GroupingWord, llvm::StringRef> groupingWords({"group", "colour", "edges"});

inline constexpr Table<Property, llvm::StringRef>
    propertyWords({"kind",         "level",        "horizon", "valence",   "resource", "reasoning",
                   "description",  "note",         "tag",     "version",   "stage",    "question",
                   "registration", "type",         "design",  "country",   "setting",  "sample",
                   "date",         "year",         "authors", "published", "doi",      "url",
                   "coder",        "bibliography", "text",    "direction", "width",    "height"});

// The enumerator whose word that is; `Count` where there is none.
template <typename Enum, std::size_t = Table<Enum, llvm::StringRef>::size>
constexpr Enum fromWord(const Table<Enum, llvm::StringRef>& words, llvm::StringRef word) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Enum::Count); ++i)
        if (words[static_cast<Enum>(i)] == word)
            return static_cast<Enum>(i);
    return Enum::Count;
}

} // namespace theory
