// What each name in the files of a theory refers to, for whoever shows or changes the text.
#pragma once

#include "model/theory.h"

namespace theory::model {

enum class ThingKind : std::uint8_t {
    Module,
    Construct,
    Source,
    Section,
    Configuration,
    Scale,
    Grade,
    Flow,
    Stream,
    Case,
    Recommendation,
    Shift,
    View,
    Count
};

// Something that has a name, by its kind and its index in the theory's list.
struct Thing {
    ThingKind kind = ThingKind::Count;
    std::uint32_t index = 0;

    Thing() = default;
    Thing(Id<Module> id) : Thing(ThingKind::Module, id.index) {}
    Thing(Id<Construct> id) : Thing(ThingKind::Construct, id.index) {}
    Thing(Id<Source> id) : Thing(ThingKind::Source, id.index) {}
    Thing(Id<Section> id) : Thing(ThingKind::Section, id.index) {}
    Thing(Id<Configuration> id) : Thing(ThingKind::Configuration, id.index) {}
    Thing(Id<Scale> id) : Thing(ThingKind::Scale, id.index) {}
    Thing(Id<Grade> id) : Thing(ThingKind::Grade, id.index) {}
    Thing(Id<Flow> id) : Thing(ThingKind::Flow, id.index) {}
    Thing(Id<Stream> id) : Thing(ThingKind::Stream, id.index) {}
    Thing(Id<Case> id) : Thing(ThingKind::Case, id.index) {}
    Thing(Id<Recommendation> id) : Thing(ThingKind::Recommendation, id.index) {}
    Thing(Id<Shift> id) : Thing(ThingKind::Shift, id.index) {}
    Thing(Id<View> id) : Thing(ThingKind::View, id.index) {}

    explicit operator bool() const { return kind != ThingKind::Count; }
    friend bool operator==(const Thing&, const Thing&) = default;

private:
    Thing(ThingKind kind, std::uint32_t index) : kind(kind), index(index) {}
};

// A name as written: with the `@` of a source, with that of its theory, or a text in quotation
// marks that stands for its construct.
struct Binding {
    Span span;
    Thing thing;
};

// As they were met; names that did not resolve are absent. Declarations are none: they are in the
// theory's lists.
using Bindings = std::vector<Binding>;

} // namespace theory::model
