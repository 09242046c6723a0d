// Follows what the theory refers to into the theories that it imports.
#include "backends/extent.h"

#include <algorithm>

namespace theory::backends {
namespace {

using namespace model;

// Which of a list have been met.
template <typename T>
class Marks {
public:
    explicit Marks(const std::vector<T>& list) : isMet_(list.size()) {}

    // Whether it is one, and met for the first time.
    bool add(Id<T> id) {
        if (!id || isMet_[id.index])
            return false;
        return isMet_[id.index] = true;
    }

    std::vector<Id<T>> inOrder() const {
        std::vector<Id<T>> ids;
        for (std::size_t i = 0; i < isMet_.size(); ++i)
            if (isMet_[i])
                ids.emplace_back(i);
        return ids;
    }

private:
    std::vector<bool> isMet_;
};

class Gathering {
public:
    explicit Gathering(const Theory& theory)
        : theory_(theory), sections_(theory.sections), constructs_(theory.constructs),
          sources_(theory.sources), configurations_(theory.configurations), links_(theory.links),
          cases_(theory.cases) {
        extent_.cited.resize(theory.sources.size());
    }

    Extent run() {
        addAll(theory_.sections);
        addAll(theory_.constructs);
        addAll(theory_.sources);
        addAll(theory_.configurations);
        addAll(theory_.links);
        addAll(theory_.cases);
        addRecommendations();
        addShifts();
        addVerdicts();
        addFlows();
        addRipples();
        addLoops();
        while (!waiting_.empty()) {
            const Id<Configuration> next = waiting_.back();
            waiting_.pop_back();
            lookInto(theory_[next]);
        }
        extent_.sections = sections_.inOrder();
        extent_.constructs = constructs_.inOrder();
        extent_.sources = sources_.inOrder();
        extent_.configurations = configurations_.inOrder();
        extent_.links = links_.inOrder();
        extent_.cases = cases_.inOrder();
        return std::move(extent_);
    }

private:
    template <typename T>
    void addAll(const std::vector<T>& list) {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (list[i].module == mainModule)
                add(Id<T>(i));
    }

    void add(Id<Construct> id) {
        for (; constructs_.add(id); id = theory_[id].parent)
            add(theory_[id].citations);
    }

    void add(Id<Source> id) { sources_.add(id); }

    // Of each thing that can have evidence just once.
    void add(Range<Citation> citations) {
        for (const Citation& citation : theory_[citations]) {
            add(citation.source);
            CitedTimes& times = extent_.cited[citation.source.index];
            ++(citation.stance == Stance::Reported ? times.asProvenance : times.asEvidence);
        }
    }

    void add(Range<Slot> slots) {
        for (const Slot& slot : theory_[slots]) {
            add(slot.uses);
            add(slot.citations);
            add(slot.guards);
        }
    }

    void add(Range<Use> uses) {
        for (const Use& use : theory_[uses])
            add(use.construct);
    }

    void add(Id<Section> id) {
        for (; sections_.add(id); id = theory_[id].parent) {
            add(theory_[id].scopes);
            add(theory_[id].places);
        }
    }

    void add(Id<Case> id) {
        if (!cases_.add(id))
            return;
        add(theory_[id].citations);
        for (const Finding& finding : theory_[theory_[id].findings]) {
            add(finding.uses);
            add(finding.citations);
        }
    }

    void add(Range<Place> places) {
        for (const Place& place : theory_[places])
            add(place.declared);
    }

    // Configurations wait for their turn, since they can refer to each other in long chains.
    void add(Id<Configuration> id) {
        if (configurations_.add(id))
            waiting_.push_back(id);
    }

    void lookInto(const Configuration& configuration) {
        add(configuration.section);
        add(configuration.parent);
        add(configuration.slots);
        add(configuration.places);
        add(configuration.citations);
        for (const TheoryRelation& relation : theory_[configuration.relations])
            add(relation.construct);
        for (const StatedRipple& ripple : theory_[configuration.ripples])
            add(ripple.target);
    }

    void add(Id<Link> id) {
        if (!links_.add(id))
            return;
        const Link& link = theory_[id];
        add(theory_[link.from].construct);
        add(theory_[link.to].construct);
        add(link.citations);
        add(link.section);
        add(link.configuration);
    }

    // Nothing refers to a recommendation, so only the theory's own are met.
    void addRecommendations() {
        for (std::size_t i = 0; i < theory_.recommendations.size(); ++i) {
            const Recommendation& recommendation = theory_.recommendations[i];
            if (recommendation.module != mainModule)
                continue;
            extent_.recommendations.emplace_back(i);
            add(recommendation.addressees);
            for (const Basis& basis : theory_[recommendation.bases])
                add(basis.configuration);
        }
    }

    // Nor to a shift.
    void addShifts() {
        for (std::size_t i = 0; i < theory_.shifts.size(); ++i) {
            const Shift& shift = theory_.shifts[i];
            if (shift.module != mainModule || !shift.scale)
                continue;
            extent_.shifts.emplace_back(i);
            for (const Curve& curve : theory_[shift.curves])
                add(theory_[curve.use].construct);
            add(shift.towards);
            add(shift.citations);
        }
    }

    // What they are on stays in the earlier theory.
    void addVerdicts() {
        for (const Verdict& verdict : theory_.verdicts)
            if (verdict.module == mainModule)
                add(verdict.citations);
        for (const Ancestor& ancestor : theory_.ancestors)
            if (ancestor.of == mainModule)
                add(ancestor.source);
    }

    void addFlows() {
        for (const Membership& membership : theory_.memberships)
            if (theory_[theory_[membership.stream].flow].module == mainModule)
                add(membership.source);
    }

    void addRipples() {
        for (const analysis::Ripple& ripple : analysis::ripples(theory_)) {
            if (theory_[ripple.from].module != mainModule &&
                theory_[ripple.to].module != mainModule)
                continue;
            add(ripple.from);
            add(ripple.to);
            extent_.ripples.push_back(ripple);
        }
    }

    void addLoops() {
        analysis::Loops all = analysis::loops(theory_);
        extent_.loops.isComplete = all.isComplete;
        for (analysis::Loop& loop : all.loops) {
            const bool isOurs = std::ranges::any_of(loop.steps, [&](const analysis::Step& step) {
                return (step.link ? theory_[step.link].module
                                  : theory_[step.configuration].module) == mainModule;
            });
            if (!isOurs)
                continue;
            for (const analysis::Step& step : loop.steps) {
                add(step.configuration);
                add(step.link);
            }
            extent_.loops.loops.push_back(std::move(loop));
        }
    }

    const Theory& theory_;
    Marks<Section> sections_;
    Marks<Construct> constructs_;
    Marks<Source> sources_;
    Marks<Configuration> configurations_;
    Marks<Link> links_;
    Marks<Case> cases_;
    std::vector<Id<Configuration>> waiting_;
    Extent extent_;
};

} // namespace

Extent extentOf(const Theory& theory) { return Gathering(theory).run(); }

} // namespace theory::backends
