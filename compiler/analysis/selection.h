// What a view shows of a theory: which constructs, configurations and links its lines select.
#pragma once

#include "analysis/influences.h"

#include "llvm/ADT/DenseSet.h"

namespace theory::analysis {

// Things that are shown, and things that are kept out. Nothing selected means everything.
class Chosen {
public:
    void show(std::uint32_t index) { shown_.insert(index); }
    void hide(std::uint32_t index) { hidden_.insert(index); }
    bool isShown(std::uint32_t index) const { return shown_.contains(index); }
    bool isHidden(std::uint32_t index) const { return hidden_.contains(index); }

private:
    llvm::DenseSet<std::uint32_t> shown_, hidden_;
};

class Selection {
public:
    // All there is.
    explicit Selection(const model::Theory& theory) : theory_(theory) {}
    Selection(const model::Theory& theory, const model::View& view);

    // Whether it is drawn where boxes are configurations.
    bool shows(model::Id<model::Configuration> id) const;
    bool shows(model::Id<model::Flow> id) const;
    bool shows(model::Id<model::Shift> id) const;
    // Whether what `influence` says of two of its ends is drawn where boxes are constructs. A hole
    // goes with its configuration.
    bool shows(const Influence& influence, const InfluenceEnd& from, const InfluenceEnd& to) const;
    // Whether a construct is drawn even if nothing leads to or from it.
    bool isAskedFor(model::Id<model::Construct> id) const;

    bool isAll() const { return isAll_; }
    // The selectors of the view that match nothing.
    llvm::ArrayRef<const model::Selector*> idle() const { return idle_; }

private:
    friend class Selecting;

    const model::Theory& theory_;
    bool isAll_ = true;
    Chosen constructs_, configurations_, links_, flows_, shifts_;
    std::vector<const model::Selector*> idle_;
};

// Whether anything is drawn in the view.
bool isEmpty(const model::Theory& theory, const model::View& view, const Selection& selection);

// What a view of that kind has its boxes for: constructs, or whole configurations.
bool drawsConstructs(const model::View& view);

} // namespace theory::analysis
