// Goes along the path of each configuration, and over the links.
#include "analysis/influences.h"

#include "analysis/path.h"

namespace theory::analysis {
namespace {

using namespace model;

class Finder {
public:
    explicit Finder(const Theory& theory) : theory_(theory) {}

    std::vector<Influence> run() {
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i)
            if (theory_.configurations[i].module == mainModule)
                addConfiguration(Id<Configuration>(i));
        for (std::size_t i = 0; i < theory_.links.size(); ++i)
            if (theory_.links[i].module == mainModule)
                addLink(Id<Link>(i));
        return std::move(found_);
    }

private:
    void addConfiguration(Id<Configuration> id) {
        const Configuration& configuration = theory_[id];
        const std::vector<Stage> path = analysis::path(theory_, configuration);
        for (std::size_t i = 0; i + 1 < path.size(); ++i)
            add(path[i], path[i + 1], id);
        const Stage first = path.empty() ? Stage{} : path.front();
        for (std::uint32_t i = configuration.slots.begin; i < configuration.slots.end; ++i) {
            const Slot& slot = theory_.slots[i];
            const Stage stage{slot.kind, {Id<Slot>(i)}};
            switch (slot.kind) {
            case SlotKind::Context:
            case SlotKind::Trigger:
            case SlotKind::Intervention:
                add(stage, first, id);
                break;
            case SlotKind::Actor:
                add(stage, first, id, InfluenceKind::Actor);
                break;
            case SlotKind::Where:
                add(stage, first, id, InfluenceKind::Guard);
                break;
            default:
                break;
            }
            for (std::uint32_t guard = slot.guards.begin; guard < slot.guards.end; ++guard)
                if (theory_.slots[guard].kind == SlotKind::Where)
                    add({SlotKind::Where, {Id<Slot>(guard)}}, stage, id, InfluenceKind::Guard);
        }
    }

    std::vector<InfluenceEnd> endsOf(const Stage& stage) const {
        std::vector<InfluenceEnd> ends;
        for (Id<Use> use : stage.uses(theory_))
            ends.push_back({use, {}});
        for (Id<Slot> slot : stage.slots)
            if (!theory_[slot].hole.empty())
                ends.push_back({{}, slot});
        return ends;
    }

    void add(const Stage& from, const Stage& to, Id<Configuration> id,
             InfluenceKind kind = InfluenceKind::Effect) {
        Influence influence{
            .kind = kind, .from = endsOf(from), .to = endsOf(to), .configuration = id, .link = {}};
        if (!influence.from.empty() && !influence.to.empty())
            found_.push_back(std::move(influence));
    }

    void addLink(Id<Link> id) {
        const Link& link = theory_[id];
        found_.push_back({.kind = link.verb == Verb::Blocks      ? InfluenceKind::Blocks
                                  : link.verb == Verb::Moderates ? InfluenceKind::Moderates
                                                                 : InfluenceKind::Effect,
                          .from = {{link.from, {}}},
                          .to = {{link.to, {}}},
                          .configuration = {},
                          .link = id});
    }

    const Theory& theory_;
    std::vector<Influence> found_;
};

} // namespace

std::vector<Influence> influences(const Theory& theory) { return Finder(theory).run(); }

} // namespace theory::analysis
