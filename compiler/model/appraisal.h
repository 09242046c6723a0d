// How sources are judged, and how far configurations can be relied on.
#pragma once

#include "model/attribute.h"

namespace theory::model {

struct Module;
struct Source;

struct Grade {
    llvm::StringRef word;
    Span span;
};

// Of an ordered scale the first grade is the lowest; the order is that of their ids.
struct Scale {
    llvm::StringRef name;
    llvm::StringRef title; // may be empty
    bool isOrdered = false;
    Range<Grade> grades;
    Id<Module> module;
    Span nameSpan;
    Span span;
};

// What one source got on one scale. They are never averaged, and exclude nothing.
struct Judgement {
    Id<Source> source;
    Id<Scale> scale;
    Id<Grade> grade;
    llvm::StringRef why; // may be empty
    Span span;
};

// GRADE-CERQual: Lewin et al. 2018, doi 10.1186/s13012-017-0688-3.
enum class Level : std::uint8_t { VeryLow, Low, Moderate, High, Count };
enum class Component : std::uint8_t { Limitations, Coherence, Adequacy, Relevance, Count };
enum class Concern : std::uint8_t { None, Minor, Moderate, Serious, Count };

inline constexpr Table<Level, llvm::StringRef> levelWords({"very low", "low", "moderate", "high"});
inline constexpr Table<Component, llvm::StringRef> componentWords({"limitations", "coherence",
                                                                   "adequacy", "relevance"});
inline constexpr Table<Concern, llvm::StringRef> concernWords({"none", "minor", "moderate",
                                                               "serious"});

// How much a component takes from the confidence. Nowhere where nothing is said of it.
struct Assessment {
    Concern concern = Concern::Count;
    llvm::StringRef why; // may be empty
    Span span;
};

// What an appraisal's block says besides: who judged, when, a note.
struct AppraisalNote {
    Id<Source> source;
    Range<Attribute> attributes;
};

struct Confidence {
    Level level = Level::Moderate;
    llvm::StringRef why; // may be empty
    Assessment components[static_cast<std::size_t>(Component::Count)];
    Range<Attribute> attributes;
    Span span;      // of the whole clause
    Span levelSpan; // of the grade in it
};

// A column of a table of characteristics that no property of sources has the name of.
struct Column {
    llvm::StringRef heading;
};

// What a table says of a source in such a column.
struct Characteristic {
    Id<Source> source;
    Id<Column> column;
    llvm::StringRef value;
};

} // namespace theory::model
