// Which lane of a picture each construct or configuration belongs in.
#include "backends/diagram/lanes.h"

#include "backends/diagram/looks.h"
#include "backends/flow_words.h"

#include "fmt/format.h"

#include <algorithm>
#include <array>
#include <map>

namespace theory::backends {
namespace {

using namespace model;

// A lane's place among all, and its title. What is not stated comes last.
struct LaneName {
    std::size_t order = ~std::size_t{};
    std::string title;
};

class Lanes {
public:
    Lanes(const Theory& theory, Diagram graph, Grouper by)
        : theory_(theory), graph_(std::move(graph)), by_(by), actorOf_(theory.constructs.size()) {
        if (by == Grouper::Actor)
            noteActors();
    }

    Diagram run() {
        std::vector<LaneName> names;
        std::map<std::pair<std::size_t, std::string>, int> lanes;
        for (const Node& node : graph_.nodes) {
            names.push_back(nameFor(node));
            lanes.try_emplace({names.back().order, names.back().title}, 0);
        }
        std::vector<Cluster> clusters;
        for (auto& [name, number] : lanes) {
            number = static_cast<int>(clusters.size());
            clusters.push_back({.id = fmt::format("lane{}", number), .title = name.second});
        }
        for (std::size_t i = 0; i < names.size(); ++i)
            graph_.nodes[i].cluster = lanes.at({names[i].order, names[i].title});
        graph_.clusters = std::move(clusters);
        graph_.hasLanes = true;
        describe();
        return std::move(graph_);
    }

private:
    // The builders of graphs make ids of a letter for what it is and its index in the theory.
    template <typename T>
    static Id<T> idIn(const Node& node, char letter) {
        std::size_t index = 0;
        llvm::StringRef id = node.id;
        if (!id.consume_front(llvm::StringRef(&letter, 1)) || id.getAsInteger(10, index))
            return {};
        return Id<T>(index);
    }

    LaneName nameFor(const Node& node) const {
        switch (by_) {
        case Grouper::Actor:
            return actorFor(node);
        case Grouper::Level:
            return levelFor(node);
        case Grouper::Section:
            return sectionFor(node);
        case Grouper::Tag:
            return tagFor(node);
        default:
            return roleFor(node);
        }
    }

    // In the order in which interventions, contexts, actors, mechanisms and outcomes are written
    // (ICAMO).
    static LaneName roleFor(const Node& node) {
        static constexpr std::array order{Role::Intervention, Role::Context, Role::Actor,
                                          Role::Mechanism, Role::Outcome};
        static constexpr std::array titles{"Interventions", "Contexts", "Actors", "Mechanisms",
                                           "Outcomes"};
        for (std::size_t i = 0; i < order.size(); ++i)
            if (node.shape == roleLooks[order[i]].shape)
                return {i, titles[i]};
        return {.title = "In several roles, or none"};
    }

    // The outermost one.
    LaneName sectionFor(const Node& node) const {
        int frame = node.cluster;
        if (frame < 0)
            return {.title = "In no section"};
        while (graph_.clusters[static_cast<std::size_t>(frame)].parent >= 0)
            frame = graph_.clusters[static_cast<std::size_t>(frame)].parent;
        return {static_cast<std::size_t>(frame),
                graph_.clusters[static_cast<std::size_t>(frame)].title};
    }

    LaneName levelFor(const Node& node) const {
        llvm::StringRef level;
        if (const auto id = idIn<Construct>(node, 'k')) {
            level = theory_.value(theory_[id].attributes, Property::Level);
        } else if (const auto id = idIn<Configuration>(node, 'c')) {
            level = theory_.value(theory_[id].attributes, Property::Level);
            for (Id<Section> section = theory_[id].section; section && level.empty();
                 section = theory_[section].parent)
                level = theory_.value(theory_[section].attributes, Property::Level);
        }
        if (level.empty())
            return {.title = "Level not stated"};
        // The usual ones from the largest to the smallest, others behind them.
        static constexpr std::array<llvm::StringRef, 3> usual{"macro", "meso", "micro"};
        const auto found = std::ranges::find(usual, level);
        return {static_cast<std::size_t>(found - usual.begin()), titleOrName({}, level)};
    }

    // The first of its tags.
    LaneName tagFor(const Node& node) const {
        llvm::StringRef tag;
        if (const auto id = idIn<Construct>(node, 'k'))
            tag = theory_.value(theory_[id].attributes, Property::Tag);
        else if (const auto id = idIn<Configuration>(node, 'c'))
            tag = theory_.value(theory_[id].attributes, Property::Tag);
        return tag.empty() ? LaneName{.title = "No tag"} : LaneName{0, titleOrName({}, tag)};
    }

    LaneName actorFor(const Node& node) const {
        Id<Construct> actor;
        if (const auto id = idIn<Construct>(node, 'k'))
            actor = theory_[id].home == Role::Actor ? id : actorOf_[id.index];
        else if (const auto id = idIn<Configuration>(node, 'c'))
            actor = actorOf(theory_[id]);
        if (!actor)
            return {.title = "Actor not stated"};
        return {actor.index, label(theory_, actor)};
    }

    // The first that a configuration names, as its actor or as whom it is for.
    Id<Construct> actorOf(const Configuration& configuration) const {
        for (SlotKind kind : {SlotKind::Actor, SlotKind::For})
            for (const Slot& slot : theory_[configuration.slots])
                if (slot.kind == kind && !slot.uses.empty())
                    return theory_[slot.uses].front().construct;
        return {};
    }

    // Of a mechanism or an outcome, the actor of the first configuration that has it as such.
    void noteActors() {
        for (const Configuration& configuration : theory_.configurations) {
            const Id<Construct> actor = actorOf(configuration);
            for (const Slot& slot : theory_[configuration.slots])
                for (const Use& use : theory_[slot.uses])
                    if (actor && slot.kind != SlotKind::Context && slot.kind != SlotKind::Trigger &&
                        slot.kind != SlotKind::Where && !actorOf_[use.construct.index])
                        actorOf_[use.construct.index] = actor;
        }
    }

    void describe() {
        graph_.description += " In lanes:";
        for (const Cluster& lane : graph_.clusters)
            graph_.description += (&lane == &graph_.clusters.front() ? " " : "; ") + lane.title;
        graph_.description += ".";
    }

    const Theory& theory_;
    Diagram graph_;
    Grouper by_;
    std::vector<Id<Construct>> actorOf_; // by construct; none where none is stated
};

} // namespace

Diagram inLanes(const Theory& theory, Diagram graph, Grouper by) {
    return Lanes(theory, std::move(graph), by).run();
}

} // namespace theory::backends
