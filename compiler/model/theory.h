// The resolved theory: one list per entity, every reference bound.
#pragma once

#include "model/appraisal.h"
#include "model/case.h"
#include "model/flow.h"
#include "model/rameses.h"
#include "model/recommendation.h"
#include "model/shift.h"
#include "model/verdict.h"
#include "model/view.h"
#include "settings/settings.h"

#include "llvm/ADT/ArrayRef.h"

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

namespace theory::model {

// A warning that the author keeps on purpose.
struct Allowance {
    llvm::StringRef rule; // a name such as `cmoc-without-evidence`
    llvm::StringRef reason;
    Span scope; // where it holds; nowhere: in the whole theory
    Id<Module> module;
    Span span;
};

// A file that takes part, as outputs name it.
struct File {
    llvm::StringRef name;         // relative to the first file's folder, `std/…` for the library
    llvm::StringRef settingsPath; // as `theory.toml` names it; empty where no settings concern it
    Span span;                    // the whole of it
    Id<Module> module;            // the theory that it belongs to; none for a bibliography
};

// Not changed after `resolve`. Iteration is in order of declaration, which makes every output
// deterministic.
struct Theory {
    std::vector<File> files;     // the first is the one asked for; bibliographies are the last
    std::vector<Module> modules; // the first is the theory asked for
    std::vector<Construct> constructs;
    std::vector<Source> sources;
    std::vector<Section> sections;
    std::vector<Configuration> configurations; // a part stands after its whole
    std::vector<Link> links;
    std::vector<Slot> slots;
    std::vector<Term> terms;
    std::vector<Use> uses;
    std::vector<Place> places;
    std::vector<TheoryRelation> relations;
    std::vector<StatedRipple> ripples;
    std::vector<Citation> citations;
    std::vector<Locator> locators;
    std::vector<Attribute> attributes;
    std::vector<Scale> scales;
    std::vector<Grade> grades;
    std::vector<Judgement> judgements;         // by source, then in order of declaration
    std::vector<AppraisalNote> appraisalNotes; // by source, then in order of declaration
    std::vector<Confidence> confidences;
    std::vector<Column> columns;
    std::vector<Characteristic> characteristics; // by source, then in the order of the tables
    std::vector<Allowance> allowances;
    std::vector<ItemStatement> itemStatements; // by module, each item once
    std::vector<Flow> flows;
    std::vector<Stream> streams;
    std::vector<Stage> stages;
    std::vector<StagePart> stageParts;
    std::vector<Membership> memberships; // at most two for each source, of two streams
    std::vector<Case> cases;
    std::vector<Finding> findings;
    std::vector<Recommendation> recommendations;
    std::vector<Basis> bases;
    std::vector<Ancestor> ancestors;
    std::vector<Refined> refined;
    std::vector<Verdict> verdicts;
    std::vector<Judged> judged;
    std::vector<Shift> shifts;
    std::vector<Curve> curves;
    std::vector<CurvePoint> curvePoints;
    std::vector<View> views;
    std::vector<Selector> selectors;
    std::vector<settings::RequiredSlot> requiredSlots; // of each CMOC, by `theory.toml`
    std::vector<bool> isCited; // for each source: something cites it, or might in unread text
    bool isDamaged = false;    // part of some file could not be read
    std::deque<std::string> madeUpNames; // of what has none, in drafts

    const Module& operator[](Id<Module> id) const { return modules[id.index]; }
    const Construct& operator[](Id<Construct> id) const { return constructs[id.index]; }
    const Source& operator[](Id<Source> id) const { return sources[id.index]; }
    const Section& operator[](Id<Section> id) const { return sections[id.index]; }
    const Configuration& operator[](Id<Configuration> id) const { return configurations[id.index]; }
    const Link& operator[](Id<Link> id) const { return links[id.index]; }
    const Flow& operator[](Id<Flow> id) const { return flows[id.index]; }
    const Stream& operator[](Id<Stream> id) const { return streams[id.index]; }
    const Stage& operator[](Id<Stage> id) const { return stages[id.index]; }
    const Slot& operator[](Id<Slot> id) const { return slots[id.index]; }
    const Use& operator[](Id<Use> id) const { return uses[id.index]; }
    const Scale& operator[](Id<Scale> id) const { return scales[id.index]; }
    const Grade& operator[](Id<Grade> id) const { return grades[id.index]; }
    const Confidence& operator[](Id<Confidence> id) const { return confidences[id.index]; }
    const Column& operator[](Id<Column> id) const { return columns[id.index]; }
    const View& operator[](Id<View> id) const { return views[id.index]; }
    const Case& operator[](Id<Case> id) const { return cases[id.index]; }
    const Verdict& operator[](Id<Verdict> id) const { return verdicts[id.index]; }
    const Shift& operator[](Id<Shift> id) const { return shifts[id.index]; }
    const Recommendation& operator[](Id<Recommendation> id) const {
        return recommendations[id.index];
    }

    llvm::ArrayRef<Slot> operator[](Range<Slot> range) const { return part(slots, range); }
    llvm::ArrayRef<Term> operator[](Range<Term> range) const { return part(terms, range); }
    llvm::ArrayRef<Use> operator[](Range<Use> range) const { return part(uses, range); }
    llvm::ArrayRef<Place> operator[](Range<Place> range) const { return part(places, range); }
    llvm::ArrayRef<TheoryRelation> operator[](Range<TheoryRelation> range) const {
        return part(relations, range);
    }
    llvm::ArrayRef<StatedRipple> operator[](Range<StatedRipple> range) const {
        return part(ripples, range);
    }
    llvm::ArrayRef<Citation> operator[](Range<Citation> range) const {
        return part(citations, range);
    }
    llvm::ArrayRef<Locator> operator[](Range<Locator> range) const { return part(locators, range); }
    llvm::ArrayRef<Grade> operator[](Range<Grade> range) const { return part(grades, range); }
    llvm::ArrayRef<Finding> operator[](Range<Finding> range) const { return part(findings, range); }
    llvm::ArrayRef<Basis> operator[](Range<Basis> range) const { return part(bases, range); }
    llvm::ArrayRef<Refined> operator[](Range<Refined> range) const { return part(refined, range); }
    llvm::ArrayRef<Judged> operator[](Range<Judged> range) const { return part(judged, range); }
    llvm::ArrayRef<Curve> operator[](Range<Curve> range) const { return part(curves, range); }
    llvm::ArrayRef<CurvePoint> operator[](Range<CurvePoint> range) const {
        return part(curvePoints, range);
    }
    llvm::ArrayRef<Selector> operator[](Range<Selector> range) const {
        return part(selectors, range);
    }
    llvm::ArrayRef<Attribute> operator[](Range<Attribute> range) const {
        return part(attributes, range);
    }

    llvm::ArrayRef<Judgement> judgementsOf(Id<Source> source) const {
        return partOf(judgements, source);
    }
    llvm::ArrayRef<AppraisalNote> notesOf(Id<Source> source) const {
        return partOf(appraisalNotes, source);
    }
    llvm::ArrayRef<Characteristic> characteristicsOf(Id<Source> source) const {
        return partOf(characteristics, source);
    }
    llvm::ArrayRef<Stream> operator[](Range<Stream> range) const { return part(streams, range); }
    llvm::ArrayRef<Stage> operator[](Range<Stage> range) const { return part(stages, range); }
    llvm::ArrayRef<StagePart> operator[](Range<StagePart> range) const {
        return part(stageParts, range);
    }

    // Whether the one goes on from the other, by way of others too.
    bool refines(Id<Module> later, Id<Module> earlier) const {
        return std::ranges::any_of(ancestors, [&](const Ancestor& ancestor) {
            return ancestor.of == later && ancestor.theory &&
                   (ancestor.theory == earlier || refines(ancestor.theory, earlier));
        });
    }

    // The first value of that property; empty where it is not given.
    llvm::StringRef value(Range<Attribute> range, Property property) const {
        for (const Attribute& attribute : (*this)[range])
            if (attribute.property == property)
                return attribute.value;
        return {};
    }

private:
    template <typename T>
    static llvm::ArrayRef<T> partOf(const std::vector<T>& list, Id<Source> source) {
        const auto found = std::ranges::equal_range(list, source, {}, &T::source);
        return {found.data(), found.size()};
    }

    template <typename T>
    static llvm::ArrayRef<T> part(const std::vector<T>& list, Range<T> range) {
        return llvm::ArrayRef(list).slice(range.begin, range.size());
    }
};

// The theory asked for; the others are imported.
inline const Id<Module> mainModule{0};

// What one would write to refer to a construct: its name, or its text in quotation marks; with that
// of its theory where it is an imported one, `first."Walks"` too, though nobody can write that.
std::string reference(const Theory& theory, Id<Construct> id);
std::string reference(const Theory& theory, Id<Source> id);
std::string reference(const Theory& theory, Id<Configuration> id);
std::string reference(const Theory& theory, Id<Link> id); // with both its ends
std::string reference(const Theory& theory, Id<Scale> id);
std::string reference(const Theory& theory, Id<Case> id);
std::string reference(const Theory& theory, Id<Stream> id); // `selection.database`

// How a construct is called in pictures and reports: its title, or its name as words.
std::string label(const Theory& theory, Id<Construct> id);

} // namespace theory::model
