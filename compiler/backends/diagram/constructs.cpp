// The graph of constructs: Theory to Diagram.
#include "analysis/path.h"
#include "analysis/ripples.h"
#include "backends/anchors.h"
#include "backends/diagram/join.h"
#include "backends/diagram/views.h"

#include "fmt/format.h"

#include <algorithm>
#include <array>
#include <map>

namespace theory::backends {
namespace {

using analysis::signOf;
using model::Id;
using model::Theory;
using model::Use;

Role roleOf(SlotKind kind) {
    switch (kind) {
    case SlotKind::Mechanism:
    case SlotKind::Resource:
    case SlotKind::Reasoning:
        return Role::Mechanism;
    case SlotKind::Outcome:
        return Role::Outcome;
    case SlotKind::Intervention:
        return Role::Intervention;
    case SlotKind::Actor:
        return Role::Actor;
    default:
        return Role::Context;
    }
}

class Builder {
public:
    explicit Builder(const Theory& theory)
        : theory_(theory), nodeOf_(theory.constructs.size(), none),
          roles_(theory.constructs.size()) {}

    Diagram build() {
        noteRoles();
        diagram_.clusters = sectionClusters(theory_);
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i)
            addConfiguration(theory_.configurations[i]);
        for (const model::Link& link : theory_.links)
            addLink(link);
        addEdges();
        placeInSections();
        addLegend();
        describe();
        return std::move(diagram_);
    }

private:
    static constexpr std::uint32_t none = ~0u;
    using Roles = std::array<bool, static_cast<std::size_t>(Role::Count)>;

    void noteRoles() {
        for (const Use& use : theory_.uses)
            if (use.slot && theory_[use.slot].configuration)
                roles_[use.construct.index]
                      [static_cast<std::size_t>(roleOf(theory_[use.slot].kind))] = true;
    }

    void addConfiguration(const model::Configuration& configuration) {
        if (configuration.module != model::mainModule)
            return;
        const std::vector<analysis::Stage> path = analysis::path(theory_, configuration);
        for (std::size_t i = 0; i + 1 < path.size(); ++i)
            join(path[i], path[i + 1], configuration);
        const analysis::Stage last = path.empty() ? analysis::Stage{} : path.front();
        for (std::uint32_t i = configuration.slots.begin; i < configuration.slots.end; ++i) {
            const model::Slot& slot = theory_.slots[i];
            const analysis::Stage stage{slot.kind, {Id<model::Slot>(i)}};
            switch (slot.kind) {
            case SlotKind::Context:
            case SlotKind::Trigger:
            case SlotKind::Intervention:
                join(stage, last, configuration);
                break;
            case SlotKind::Actor:
                join(stage, last, configuration, Join::Actor);
                break;
            case SlotKind::Where:
                join(stage, last, configuration, Join::Guard);
                break;
            default:
                break;
            }
            for (std::uint32_t guard = slot.guards.begin; guard < slot.guards.end; ++guard)
                if (theory_.slots[guard].kind == SlotKind::Where)
                    join({SlotKind::Where, {Id<model::Slot>(guard)}}, stage, configuration,
                         Join::Guard);
        }
    }

    // An end of a join: a node, and the direction of its use.
    struct End {
        std::uint32_t node;
        int sign;
        bool isHedged;
        bool isNegated = false;
    };

    std::vector<End> endsOf(const analysis::Stage& stage,
                            const model::Configuration& configuration) {
        std::vector<End> ends;
        for (Id<Use> use : stage.uses(theory_))
            ends.push_back({nodeFor(theory_[use].construct), signOf(theory_[use]),
                            theory_[use].hedge != Hedge::None, theory_[use].isNegated});
        for (Id<model::Slot> slot : stage.slots)
            if (!theory_[slot].hole.empty())
                ends.push_back({holeFor(slot, configuration), +1, false});
        return ends;
    }

    // A set works as a whole: several on both sides meet in one point, since single arrows from
    // each to each would claim more than was said.
    void join(const analysis::Stage& from, const analysis::Stage& to,
              const model::Configuration& configuration, Join kind = Join::Effect) {
        const std::vector<End> heads = endsOf(from, configuration);
        const std::vector<End> tails = endsOf(to, configuration);
        const std::string name = configuration.name.str();
        const std::string about = anchorOf(theory_, idOf(configuration));
        if (heads.size() > 1 && tails.size() > 1) {
            const End middle{junctionFor(configuration), +1, false};
            for (const End& head : heads)
                add(head, middle, kind, name, about);
            for (const End& tail : tails)
                add(middle, tail, kind, name, about);
            return;
        }
        for (const End& head : heads)
            for (const End& tail : tails)
                add(head, tail, kind, name, about);
    }

    void add(const End& from, const End& to, Join kind, const std::string& name,
             const std::string& about) {
        if (from.node == to.node)
            return;
        if (kind == Join::Effect && (from.isHedged || to.isHedged))
            kind = Join::Hedged;
        if (kind == Join::Guard && from.isNegated)
            kind = Join::Exclusion;
        Arrow& arrow = arrows_[{from.node, to.node, kind}];
        const int sign = isCause(kind)    ? from.sign * to.sign
                         : from.isNegated ? -from.sign
                                          : from.sign;
        arrow.isPlus |= sign > 0;
        arrow.isMinus |= sign < 0;
        if (std::ranges::find(arrow.from, name) == arrow.from.end())
            arrow.from.push_back(name);
        if (!about.empty() && std::ranges::find(arrow.about, about) == arrow.about.end())
            arrow.about.push_back(about);
    }

    void addLink(const model::Link& link) {
        if (link.module != model::mainModule)
            return;
        const Use& from = theory_[link.from];
        const Use& to = theory_[link.to];
        const bool isHedged = from.hedge != Hedge::None || to.hedge != Hedge::None;
        const Join kind = link.verb == Verb::Blocks ? (isHedged ? Join::HedgedBlocks : Join::Blocks)
                          : link.verb == Verb::Moderates
                              ? (isHedged ? Join::HedgedModerates : Join::Moderates)
                          : isHedged ? Join::Hedged
                                     : Join::Effect;
        const int sign = signOf(from) * (verbSigns[link.verb] < 0 ? -1 : +1);
        const std::uint32_t tail = nodeFor(from.construct), head = nodeFor(to.construct);
        add({tail, sign, false}, {head, signOf(to), false}, kind, verbWords[link.verb].str(),
            link.configuration ? anchorOf(theory_, link.configuration) : "");
    }

    std::uint32_t nodeFor(Id<model::Construct> id) {
        std::uint32_t& index = nodeOf_[id.index];
        if (index == none) {
            index = static_cast<std::uint32_t>(diagram_.nodes.size());
            const Role look = lookOf(id);
            Node node = nodeWith(roleLooks[look], "k" + std::to_string(id.index), tagOf(id),
                                 model::label(theory_, id));
            node.tooltip = model::reference(theory_, id);
            node.about = anchorOf(theory_, id);
            diagram_.nodes.push_back(std::move(node));
            constructOf_.push_back(id);
        }
        return index;
    }

    // A role at home decides; without one the role at work, if there is just one.
    Role lookOf(Id<model::Construct> id) const {
        if (theory_[id].home != Role::Construct)
            return theory_[id].home;
        const Roles& roles = roles_[id.index];
        if (std::ranges::count(roles, true) != 1)
            return Role::Construct;
        return static_cast<Role>(std::ranges::find(roles, true) - roles.begin());
    }

    std::string tagOf(Id<model::Construct> id) const {
        if (theory_[id].home != Role::Construct)
            return roleWords[theory_[id].home].str();
        std::string tag;
        for (std::size_t i = 0; i < roles_[id.index].size(); ++i)
            if (roles_[id.index][i])
                tag += (tag.empty() ? "" : " · ") + roleWords[static_cast<Role>(i)].str();
        return tag.empty() ? "construct" : tag;
    }

    std::uint32_t holeFor(Id<model::Slot> slot, const model::Configuration& configuration) {
        auto [entry, isNew] =
            holes_.try_emplace(slot.index, static_cast<std::uint32_t>(diagram_.nodes.size()));
        if (isNew) {
            Node node = nodeWith(holeLook, "h" + std::to_string(slot.index),
                                 slotWords[theory_[slot].kind].str() + ", pending",
                                 theory_[slot].hole.str());
            node.tooltip = "pending in " + configuration.name.str();
            node.about = anchorOf(theory_, idOf(configuration));
            node.cluster = frameOf(configuration);
            diagram_.nodes.push_back(std::move(node));
            constructOf_.emplace_back();
        }
        return entry->second;
    }

    std::uint32_t junctionFor(const model::Configuration& configuration) {
        diagram_.nodes.push_back(nodeWith(configurationLook,
                                          "j" + std::to_string(diagram_.nodes.size()), "",
                                          configuration.name.str()));
        diagram_.nodes.back().cluster = frameOf(configuration);
        diagram_.nodes.back().about = anchorOf(theory_, idOf(configuration));
        constructOf_.emplace_back();
        hasJunction_ = true;
        return static_cast<std::uint32_t>(diagram_.nodes.size() - 1);
    }

    Id<model::Configuration> idOf(const model::Configuration& configuration) const {
        return Id<model::Configuration>(
            static_cast<std::size_t>(&configuration - theory_.configurations.data()));
    }

    static int frameOf(const model::Configuration& configuration) {
        return configuration.section ? static_cast<int>(configuration.section.index) : -1;
    }

    void addEdges() {
        for (const auto& [key, arrow] : arrows_) {
            const auto& [from, to, kind] = key;
            Edge edge = edgeFor(kind, arrow);
            edge.from = from;
            edge.to = to;
            edge.tooltip = fmt::format("{} → {} ({})", diagram_.nodes[from].label,
                                       diagram_.nodes[to].label, fmt::join(arrow.from, ", "));
            edge.about = fmt::format("{}", fmt::join(arrow.about, " "));
            kinds_.push_back(kind);
            diagram_.edges.push_back(std::move(edge));
        }
    }

    // A construct lies in the section where it does most: as mechanism or outcome twice as much as
    // as context. The first of equals wins.
    void placeInSections() {
        std::vector<std::map<std::uint32_t, int>> weights(theory_.constructs.size());
        for (const Use& use : theory_.uses) {
            if (!use.slot || !theory_[use.slot].configuration)
                continue;
            const model::Slot& slot = theory_[use.slot];
            if (auto section = theory_[slot.configuration].section)
                weights[use.construct.index][section.index] +=
                    roleOf(slot.kind) == Role::Context ? 1 : 2;
        }
        for (std::size_t node = 0; node < diagram_.nodes.size(); ++node) {
            if (!constructOf_[node])
                continue;
            const auto& sections = weights[constructOf_[node].index];
            auto most = std::ranges::max_element(sections, {},
                                                 [](const auto& entry) { return entry.second; });
            if (most != sections.end())
                diagram_.nodes[node].cluster = static_cast<int>(most->first);
        }
    }

    // What has no single role: it has several, or stands in links alone.
    std::string rolelessWords() const {
        bool hasSeveral = false, hasNone = false;
        for (std::size_t i = 0; i < diagram_.nodes.size(); ++i)
            if (constructOf_[i] && lookOf(constructOf_[i]) == Role::Construct)
                (std::ranges::count(roles_[constructOf_[i].index], true) > 1 ? hasSeveral
                                                                             : hasNone) = true;
        return !hasNone     ? "in several roles"
               : hasSeveral ? "in several roles, or none"
                            : "in no role";
    }

    void addLegend() {
        Legend legend;
        for (std::size_t role = 0; role < static_cast<std::size_t>(Role::Count); ++role)
            for (std::size_t i = 0; i < diagram_.nodes.size(); ++i)
                if (constructOf_[i] && lookOf(constructOf_[i]) == static_cast<Role>(role))
                    legend.addNode(diagram_.nodes[i],
                                   role == 0 ? rolelessWords() : roleWords[Role(role)].str());
        for (std::size_t i = 0; i < diagram_.nodes.size(); ++i)
            if (diagram_.nodes[i].shape == Shape::Dashed)
                legend.addNode(diagram_.nodes[i], "pending, to be found out");
        if (hasJunction_)
            for (const Node& node : diagram_.nodes)
                if (node.shape == Shape::Card)
                    legend.addNode(node, "a set that works as a whole");
        addJoins(kinds_, diagram_.edges, legend);
        diagram_.legend = legend.take();
    }

    void describe() {
        const model::Module& module = theory_[model::mainModule];
        const std::string name = (module.title.empty() ? module.name : module.title).str();
        diagram_.title = name.empty() ? "Constructs" : name;
        std::size_t left = 0;
        for (std::size_t i = 0; i < theory_.constructs.size(); ++i)
            left += theory_.constructs[i].module == model::mainModule && nodeOf_[i] == none;
        diagram_.description =
            fmt::format("Constructs of the theory and what leads to what: {} boxes, {} arrows.",
                        diagram_.nodes.size(), diagram_.edges.size());
        if (left > 0)
            diagram_.description +=
                fmt::format(" Not drawn: {} constructs that no configuration or link uses.", left);
    }

    const Theory& theory_;
    Diagram diagram_;
    std::vector<std::uint32_t> nodeOf_;             // by construct
    std::vector<Roles> roles_;                      // by construct: roles at work
    std::vector<Id<model::Construct>> constructOf_; // by node
    std::map<std::uint32_t, std::uint32_t> holes_;  // node by slot
    std::map<std::tuple<std::uint32_t, std::uint32_t, Join>, Arrow> arrows_;
    std::vector<Join> kinds_; // by edge
    bool hasJunction_ = false;
};

} // namespace

Diagram constructGraph(const model::Theory& theory) { return Builder(theory).build(); }

} // namespace theory::backends
