// Where the papers came from: streams of them, and what was left of each at every stage.
#pragma once

#include "model/attribute.h"
#include "support/table.h"

#include <optional>

namespace theory::model {

struct Flow;
struct Module;
struct Source;
struct Stream;

// What a line says of the papers: PRISMA 2020's stages, each a word of the language; what the
// author takes away, `minus "…"`, and what the author calls otherwise, `"Eligible"`.
enum class StageKind : std::uint8_t {
    Identified,
    Removed,
    Screened,
    Sought,
    NotRetrieved,
    Assessed,
    Excluded,
    Included,
    Minus,
    Other,
    Count
};

inline constexpr Table<StageKind, llvm::StringRef>
    stageWords({"identified", "removed", "screened", "sought", "not_retrieved", "assessed",
                "excluded", "included", "minus", ""});

constexpr bool takesAway(StageKind kind) {
    return kind == StageKind::Removed || kind == StageKind::NotRetrieved ||
           kind == StageKind::Excluded || kind == StageKind::Minus;
}

// How many papers; none where that is `unknown`. At most `mostPapers`, so that no sum overflows.
using PaperCount = std::optional<std::uint32_t>;
inline constexpr std::uint32_t mostPapers = 999'999'999;

// One of those that make up a line's count: a database, or a reason.
struct StagePart {
    llvm::StringRef title;
    PaperCount count;
    Span countSpan;
};

struct Stage {
    StageKind kind = StageKind::Other;
    llvm::StringRef title; // empty where the word says it all
    PaperCount count;
    PaperCount amount; // the same papers counted in another unit, which no sum uses
    llvm::StringRef unit;
    Range<StagePart> parts;
    Range<Attribute> attributes;
    bool isDamaged = false; // its count or one of its parts could not be understood
    Span countSpan;
    Span span;
};

// A flow without streams is one stream, which has the flow's name.
struct Stream {
    llvm::StringRef name;
    llvm::StringRef title;
    Id<Flow> flow;
    Range<Stage> stages;
    Range<Attribute> attributes;
    bool isDamaged = false;      // part of it could not be read or understood
    bool hasLostSources = false; // a source is named that there is not
    Span nameSpan;
    Span span;
};

struct Flow {
    llvm::StringRef name;
    llvm::StringRef title;
    Id<Module> module;
    Range<Stream> streams;
    Range<Stage> stages; // where all streams have come together
    Range<Attribute> attributes;
    bool isOneStream = false; // no stream is declared in it
    bool isDamaged = false;   // as for streams, those of its streams included
    Span nameSpan;
    Span span;
};

// A source that came with a stream.
struct Membership {
    Id<Source> source;
    Id<Stream> stream;
    Span span; // where that is said
};

} // namespace theory::model
