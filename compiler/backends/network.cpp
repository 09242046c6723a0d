// Gathers what a network is made of, claim by claim.
#include "backends/network.h"

#include "analysis/ripples.h"
#include "backends/anchors.h"
#include "backends/diagram/frames.h"
#include "backends/diagram/guard_words.h"
#include "backends/diagram/join.h"
#include "backends/diagram/roles_at_work.h"
#include "backends/extent.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace theory::backends {
namespace {

using namespace model;
using analysis::Influence;
using analysis::InfluenceEnd;

constexpr Table<Join, const char*> kinds({"effect", "effect", "condition", "exclusion", "actor",
                                          "blocks", "blocks", "moderates", "moderates"});

void addOnce(std::vector<std::string>& list, std::string word) {
    if (!word.empty() && std::ranges::find(list, word) == list.end())
        list.push_back(std::move(word));
}

class Weaver {
public:
    explicit Weaver(const Theory& theory)
        : theory_(theory), backings_(analysis::backings(theory)),
          ofConstructs_(theory.constructs.size()), roles_(theory),
          frames_(theory, Grouper::Section), places_(theory.constructs.size()) {}

    Network run() {
        network_.title = titleOrName();
        const std::vector<Id<Construct>> constructs = extentOf(theory_).constructs;
        for (const Id<Construct> id : constructs)
            addConstruct(id);
        noteConfigurations();
        for (const Id<Construct> id : constructs)
            noteEvidence(id);
        for (const Influence& influence : analysis::influences(theory_))
            add(influence);
        for (auto& [key, thread] : threads_)
            addEdge(key, std::move(thread));
        return std::move(network_);
    }

private:
    struct End {
        std::size_t node = 0;
        int sign = +1;
        std::string hedge{};
        bool isNegated = false;
        std::string guards{};
    };
    struct Thread {
        NetworkEdge edge;
        Arrow arrow;
    };
    using Key = std::tuple<std::size_t, std::size_t, Join>;

    std::string titleOrName() const {
        const Module& module = theory_[mainModule];
        return (module.title.empty() ? module.name : module.title).str();
    }

    std::string sectionTitle(int frame) const {
        if (frame < 0)
            return {};
        const Section& section = theory_.sections[static_cast<std::size_t>(frame)];
        return (section.title.empty() ? section.name : section.title).str();
    }

    NetworkNode& nodeOf(Id<Construct> id) { return network_.nodes[places_[id.index]]; }

    void addConstruct(Id<Construct> id) {
        const Construct& construct = theory_[id];
        places_[id.index] = network_.nodes.size();
        network_.nodes.push_back(
            {.id = anchorOf(theory_, id),
             .kind = "construct",
             .label = label(theory_, id),
             .role = roles_.tag(id),
             .section = sectionTitle(frames_.frameOf(id)),
             .level = theory_.value(construct.attributes, Property::Level).str(),
             .definition = theory_.value(construct.attributes, Property::Description).str(),
             .isDeclared = !construct.isUnknown});
    }

    // Of the theory asked for; what other theories say of a construct is theirs.
    void noteConfigurations() {
        for (const Use& use : theory_.uses) {
            if (!use.slot || !theory_[use.slot].configuration)
                continue;
            const Id<Configuration> id = theory_[use.slot].configuration;
            if (theory_[id].module != mainModule)
                continue;
            addOnce(nodeOf(use.construct).configurations, reference(theory_, id));
            ofConstructs_[use.construct.index].take(backings_[id.index]);
        }
    }

    void noteEvidence(Id<Construct> id) {
        analysis::Backing& backing = ofConstructs_[id.index];
        for (const Citation& citation : theory_[theory_[id].citations])
            backing.take(citation);
        nodeOf(id).sources = backing.sources.size();
        nodeOf(id).isContested = backing.isContested;
    }

    // A hole, or a set, of a configuration, whose name is its own.
    std::size_t addNode(const char* kind, std::string label, std::string role,
                        Id<Configuration> id) {
        NetworkNode node{.id = fmt::format("{}-{}", kind, network_.nodes.size()),
                         .kind = kind,
                         .label = std::move(label),
                         .role = std::move(role),
                         .section = sectionTitle(frames_.frameOf(id)),
                         .configurations = {reference(theory_, id)},
                         .sources = backings_[id.index].sources.size(),
                         .isContested = backings_[id.index].isContested};
        network_.nodes.push_back(std::move(node));
        return network_.nodes.size() - 1;
    }

    std::size_t holeFor(Id<Slot> slot, Id<Configuration> id) {
        const auto [entry, isNew] = holes_.try_emplace(slot.index, 0);
        if (isNew)
            entry->second = addNode("pending", theory_[slot].hole.str(),
                                    slotWords[theory_[slot].kind].str(), id);
        return entry->second;
    }

    std::vector<End> endsOf(const std::vector<InfluenceEnd>& ends, const Influence& influence) {
        std::vector<End> found;
        for (const InfluenceEnd& end : ends) {
            if (end.hole) {
                found.push_back({.node = holeFor(end.hole, influence.configuration)});
                continue;
            }
            const Use& use = theory_[end.use];
            found.push_back({.node = places_[use.construct.index],
                             .sign = analysis::signOf(use),
                             .hedge = hedgeWords[use.hedge].str(),
                             .isNegated = use.isNegated,
                             .guards = guardWords(theory_, influence, end)});
        }
        return found;
    }

    void add(const Influence& influence) {
        std::vector<End> heads = endsOf(influence.from, influence);
        std::vector<End> tails = endsOf(influence.to, influence);
        if (influence.link && verbSigns[theory_[influence.link].verb] < 0)
            heads.front().sign *= -1;
        if (influence.isOfSets()) {
            const std::string name = theory_[influence.configuration].name.str();
            const End middle{.node = addNode("set", name, "", influence.configuration)};
            for (const End& head : heads)
                add(head, middle, influence);
            heads = {middle};
        }
        for (const End& head : heads)
            for (const End& tail : tails)
                add(head, tail, influence);
    }

    // What is said to lead to itself is drawn nowhere either.
    void add(const End& from, const End& to, const Influence& influence) {
        if (from.node == to.node)
            return;
        const bool isHedged = !from.hedge.empty() || !to.hedge.empty();
        const Join kind = joinOf(influence.kind, isHedged, from.isNegated);
        Thread& thread = threads_[{from.node, to.node, kind}];
        const int sign = isCause(kind)    ? from.sign * to.sign
                         : from.isNegated ? -from.sign
                                          : from.sign;
        thread.arrow.isPlus |= sign > 0;
        thread.arrow.isMinus |= sign < 0;
        ++thread.edge.claims;
        addOnce(thread.edge.hedges, from.hedge);
        addOnce(thread.edge.hedges, to.hedge);
        tellSayer(influence, isCause(kind) ? to.guards : "", thread);
    }

    void tellSayer(const Influence& influence, const std::string& guards, Thread& thread) {
        Id<Configuration> id = influence.configuration;
        std::string sayer;
        if (influence.link) {
            const Link& link = theory_[influence.link];
            id = link.configuration;
            sayer = verbWords[link.verb].str();
            addOnce(thread.edge.verbs, sayer);
            for (const Citation& citation : theory_[link.citations])
                thread.arrow.backing.take(citation);
        } else {
            sayer = reference(theory_, id);
            thread.arrow.backing.take(backings_[id.index]);
        }
        if (id)
            addOnce(thread.edge.configurations, reference(theory_, id));
        if (!guards.empty())
            addOnce(thread.edge.guards, fmt::format("{} ({})", guards, sayer));
    }

    void addEdge(const Key& key, Thread thread) {
        NetworkEdge& edge = thread.edge;
        const auto& [from, to, kind] = key;
        edge.from = from;
        edge.to = to;
        edge.kind = kinds[kind];
        const std::string sign = edgeFor(kind, thread.arrow).sign;
        edge.sign = sign == minusSign ? "-" : sign == mixedSign ? "mixed" : sign;
        edge.sources = thread.arrow.backing.sources.size();
        edge.isContested = thread.arrow.backing.isContested;
        network_.edges.push_back(std::move(edge));
    }

    const Theory& theory_;
    const std::vector<analysis::Backing> backings_; // by configuration
    std::vector<analysis::Backing> ofConstructs_;
    const RolesAtWork roles_;
    const Frames frames_;
    Network network_;
    std::vector<std::size_t> places_;            // by construct
    std::map<std::uint32_t, std::size_t> holes_; // node by slot
    std::map<Key, Thread> threads_;
};

} // namespace

Network networkOf(const Theory& theory) { return Weaver(theory).run(); }

} // namespace theory::backends
