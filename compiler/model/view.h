// Views: which pictures are made of a theory, what each shows, and how.
#pragma once

#include "model/configuration.h"
#include "model/flow.h"
#include "model/shift.h"

namespace theory::model {

// One thing that a view shows or hides, or what several have in common.
struct Selector {
    SelectedBy by = SelectedBy::Name;
    bool isHidden = false;
    // By name, and what a reach starts from: one of these.
    Id<Construct> construct{};
    Id<Section> section{};
    Id<Configuration> configuration{};
    Id<Flow> flow{};
    Id<Shift> shift{};
    Role role = Role::Construct;
    Property property = Property::Kind;
    llvm::StringRef value{}; // of the property
    unsigned steps = 0;      // for `within`
    Span span{};
};

struct View {
    llvm::StringRef name;
    llvm::StringRef title; // may be empty
    Id<Module> module;
    ViewKind kind = ViewKind::Constructs;
    Range<Selector> selectors;
    Grouper groupedBy = Grouper::None;
    Grouper colouredBy = Grouper::Role;
    bool hasEdgesByEvidence = false;
    bool runsAcross = false; // from left to right
    bool runsDown = false;   // neither: as fits a page best
    double width = 0;        // in print, in millimetres; 0: as it comes
    double height = 0;       // likewise
    Range<Attribute> attributes;
    bool isDamaged = false; // part of it could not be read, or it names what is not known
    Span nameSpan;
    Span span;
};

} // namespace theory::model
