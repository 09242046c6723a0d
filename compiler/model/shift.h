// Shifts: what is at work more or less strongly along an ordered scale.
#pragma once

#include "model/appraisal.h"
#include "model/configuration.h"

namespace theory::model {

// How strongly something is at work. `no` is not at all.
enum class Strength : std::uint8_t { No, Low, Moderate, High, Count };

inline constexpr Table<Strength, llvm::StringRef> strengthWords({"no", "low", "moderate", "high"});

struct CurvePoint {
    Strength strength = Strength::High;
    Id<Grade> grade;
    Span span;
};

// How strongly one construct is at work, from grade to grade. What is between two points is not
// stated; pictures draw it as a straight line.
struct Curve {
    Id<Use> use;
    Range<CurvePoint> points; // in the order of the scale, each grade once; two at least
    Span span;
};

struct Shift {
    llvm::StringRef name;
    llvm::StringRef title; // may be empty
    Id<Module> module;
    Id<Scale> scale; // an ordered one; none where it is not known
    Range<Curve> curves;
    Range<Use> towards; // what all curves lead to; may be empty
    Range<Attribute> attributes;
    Range<Citation> citations;
    bool isDamaged = false; // part of it could not be read, or names what is not known
    Span nameSpan;
    Span span;
};

} // namespace theory::model
