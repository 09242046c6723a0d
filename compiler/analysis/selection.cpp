// Goes over a view's selectors, and follows what leads from one thing to another.
#include "analysis/selection.h"

#include "analysis/ripples.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace theory::analysis {
namespace {

using namespace model;

// Who leads to whom, as neighbours by index, in both directions.
struct Neighbours {
    explicit Neighbours(std::size_t count) : before(count), behind(count) {}

    void join(std::uint32_t from, std::uint32_t to) {
        behind[from].push_back(to);
        before[to].push_back(from);
    }

    std::vector<std::vector<std::uint32_t>> before, behind;
};

Neighbours constructNeighbours(const Theory& theory) {
    Neighbours all(theory.constructs.size());
    for (const Influence& influence : influences(theory))
        for (const InfluenceEnd& from : influence.from)
            for (const InfluenceEnd& to : influence.to)
                if (from.use && to.use)
                    all.join(theory[from.use].construct.index, theory[to.use].construct.index);
    return all;
}

Neighbours configurationNeighbours(const Theory& theory) {
    Neighbours all(theory.configurations.size());
    for (const Ripple& ripple : ripples(theory))
        all.join(ripple.from.index, ripple.to.index);
    for (std::size_t i = 0; i < theory.configurations.size(); ++i)
        for (const StatedRipple& ripple : theory[theory.configurations[i].ripples])
            if (!ripple.isDenied && ripple.target)
                all.join(static_cast<std::uint32_t>(i), ripple.target.index);
    return all;
}

// All within so many steps of the starts, those included.
std::vector<std::uint32_t> reach(const Neighbours& all, const std::vector<std::uint32_t>& starts,
                                 const Selector& selector) {
    const bool goesBack = selector.by != SelectedBy::Downstream;
    const bool goesOn = selector.by != SelectedBy::Upstream;
    const unsigned steps =
        selector.by == SelectedBy::Within ? selector.steps : std::numeric_limits<unsigned>::max();
    std::vector<bool> isMet(all.before.size());
    std::deque<std::pair<std::uint32_t, unsigned>> open;
    std::vector<std::uint32_t> met;
    const auto meet = [&](std::uint32_t index, unsigned distance) {
        if (isMet[index])
            return;
        isMet[index] = true;
        met.push_back(index);
        open.emplace_back(index, distance);
    };
    for (std::uint32_t start : starts)
        meet(start, 0);
    while (!open.empty()) {
        const auto [index, distance] = open.front();
        open.pop_front();
        if (distance >= steps)
            continue;
        if (goesBack)
            for (std::uint32_t next : all.before[index])
                meet(next, distance + 1);
        if (goesOn)
            for (std::uint32_t next : all.behind[index])
                meet(next, distance + 1);
    }
    return met;
}

// A section's own level holds for what is in it.
bool hasValue(const Theory& theory, Range<Attribute> attributes, const Selector& selector) {
    return std::ranges::any_of(theory[attributes], [&](const Attribute& attribute) {
        return attribute.property == selector.property && attribute.value == selector.value;
    });
}

template <typename Thing>
bool isIn(const Theory& theory, const Thing& thing, Id<Section> section) {
    for (Id<Section> at = thing.section; at; at = theory[at].parent)
        if (at == section)
            return true;
    return false;
}

} // namespace

// Fills a selection by one selector after the other.
class Selecting {
public:
    Selecting(const Theory& theory, bool drawsConstructs, Selection& out)
        : theory_(theory), drawsConstructs_(drawsConstructs), out_(out) {}

    void take(const Selector& selector) {
        selector_ = &selector;
        count_ = 0;
        switch (selector.by) {
        case SelectedBy::Role:
            selector.construct ? takeNamed() : takeAlike();
            break;
        case SelectedBy::Property:
            takeAlike();
            break;
        case SelectedBy::Upstream:
        case SelectedBy::Downstream:
        case SelectedBy::Within:
            takeReach();
            break;
        default:
            takeNamed();
        }
        if (count_ == 0)
            out_.idle_.push_back(&selector);
    }

private:
    template <typename Things>
    void put(Things& chosen, std::uint32_t index) {
        selector_->isHidden ? chosen.hide(index) : chosen.show(index);
        ++count_;
    }

    void put(Id<Configuration> id) { put(out_.configurations_, id.index); }

    // Where boxes are configurations, a construct stands for those that it is at work in.
    void put(Id<Construct> id) {
        if (drawsConstructs_)
            return put(out_.constructs_, id.index);
        for (const Use& use : theory_.uses)
            if (use.construct == id && use.slot && theory_[use.slot].configuration)
                put(theory_[use.slot].configuration);
    }

    void takeNamed() {
        const Selector& selector = *selector_;
        if (selector.construct)
            put(selector.construct);
        if (selector.configuration)
            put(selector.configuration);
        if (selector.flow)
            put(out_.flows_, selector.flow.index);
        if (selector.shift)
            put(out_.shifts_, selector.shift.index);
        if (!selector.section)
            return;
        for (Id<Configuration> id : configurationsIn(selector.section))
            put(id);
        for (std::size_t i = 0; i < theory_.links.size(); ++i)
            if (isIn(theory_, theory_.links[i], selector.section))
                put(out_.links_, static_cast<std::uint32_t>(i));
    }

    std::vector<Id<Configuration>> configurationsIn(Id<Section> section) const {
        std::vector<Id<Configuration>> ids;
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i)
            if (isIn(theory_, theory_.configurations[i], section))
                ids.emplace_back(i);
        return ids;
    }

    bool isMeant(const Construct& construct) const {
        return selector_->by == SelectedBy::Role
                   ? construct.home == selector_->role
                   : hasValue(theory_, construct.attributes, *selector_);
    }

    bool isMeant(const Configuration& configuration) const {
        if (hasValue(theory_, configuration.attributes, *selector_))
            return true;
        for (Id<Section> at = configuration.section; at; at = theory_[at].parent)
            if (hasValue(theory_, theory_[at].attributes, *selector_))
                return true;
        return false;
    }

    void takeAlike() {
        for (std::size_t i = 0; i < theory_.constructs.size(); ++i)
            if (theory_.constructs[i].module == mainModule && isMeant(theory_.constructs[i]))
                put(Id<Construct>(i));
        if (selector_->by != SelectedBy::Property)
            return;
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i)
            if (theory_.configurations[i].module == mainModule &&
                isMeant(theory_.configurations[i]))
                put(Id<Configuration>(i));
    }

    void takeReach() {
        const Neighbours all =
            drawsConstructs_ ? constructNeighbours(theory_) : configurationNeighbours(theory_);
        for (std::uint32_t index : reach(all, starts(), *selector_))
            drawsConstructs_ ? put(out_.constructs_, index) : put(out_.configurations_, index);
    }

    // What a reach starts from, in the view's own boxes.
    std::vector<std::uint32_t> starts() const {
        std::vector<std::uint32_t> found;
        for (const Use& use : theory_.uses) {
            const Id<Configuration> id =
                use.slot ? theory_[use.slot].configuration : Id<Configuration>();
            const bool isMeant =
                use.construct == selector_->construct ||
                (id && (id == selector_->configuration ||
                        (selector_->section && isIn(theory_, theory_[id], selector_->section))));
            if (isMeant && drawsConstructs_)
                found.push_back(use.construct.index);
            else if (isMeant && id)
                found.push_back(id.index);
        }
        return found;
    }

    const Theory& theory_;
    const bool drawsConstructs_;
    Selection& out_;
    const Selector* selector_ = nullptr;
    std::size_t count_ = 0; // of what the selector matched
};

Selection::Selection(const Theory& theory, const View& view) : theory_(theory) {
    Selecting selecting(theory, drawsConstructs(view), *this);
    for (const Selector& selector : theory[view.selectors]) {
        selecting.take(selector);
        isAll_ &= selector.isHidden;
    }
}

bool Selection::shows(Id<Configuration> id) const {
    return (isAll_ || configurations_.isShown(id.index)) && !configurations_.isHidden(id.index);
}

bool Selection::shows(Id<Flow> id) const {
    return (isAll_ || flows_.isShown(id.index)) && !flows_.isHidden(id.index);
}

bool Selection::shows(Id<Shift> id) const {
    return (isAll_ || shifts_.isShown(id.index)) && !shifts_.isHidden(id.index);
}

bool Selection::shows(const Influence& influence, const InfluenceEnd& from,
                      const InfluenceEnd& to) const {
    const std::uint32_t claim =
        influence.configuration ? influence.configuration.index : influence.link.index;
    const Chosen& claims = influence.configuration ? configurations_ : links_;
    // A link within a configuration is shown and hidden with it.
    const Id<Configuration> whole =
        influence.link ? theory_[influence.link].configuration : Id<Configuration>();
    const auto isHidden = [&](const InfluenceEnd& end) {
        return end.use && constructs_.isHidden(theory_[end.use].construct.index);
    };
    if (claims.isHidden(claim) || (whole && configurations_.isHidden(whole.index)) ||
        isHidden(from) || isHidden(to))
        return false;
    if (isAll_ || claims.isShown(claim) || (whole && configurations_.isShown(whole.index)))
        return true;
    const auto isShown = [&](const InfluenceEnd& end) {
        return end.use && constructs_.isShown(theory_[end.use].construct.index);
    };
    return isShown(from) && isShown(to);
}

bool Selection::isAskedFor(Id<Construct> id) const {
    return constructs_.isShown(id.index) && !constructs_.isHidden(id.index);
}

bool drawsConstructs(const View& view) {
    return view.kind == ViewKind::Constructs || view.kind == ViewKind::Lanes;
}

namespace {

bool showsConstructs(const Theory& theory, const Selection& selection) {
    for (const Influence& influence : influences(theory))
        for (const InfluenceEnd& from : influence.from)
            for (const InfluenceEnd& to : influence.to)
                if (selection.shows(influence, from, to))
                    return true;
    for (std::size_t i = 0; i < theory.constructs.size(); ++i)
        if (selection.isAskedFor(Id<Construct>(i)))
            return true;
    return false;
}

template <typename T>
bool showsAny(const std::vector<T>& things, const Selection& selection) {
    for (std::size_t i = 0; i < things.size(); ++i)
        if (things[i].module == mainModule && selection.shows(Id<T>(i)))
            return true;
    return false;
}

} // namespace

bool isEmpty(const Theory& theory, const View& view, const Selection& selection) {
    if (drawsConstructs(view))
        return !showsConstructs(theory, selection);
    if (view.kind == ViewKind::Flow)
        return !showsAny(theory.flows, selection);
    if (view.kind == ViewKind::Shift)
        return !showsAny(theory.shifts, selection);
    return !showsAny(theory.configurations, selection);
}

} // namespace theory::analysis
