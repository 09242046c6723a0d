// The graph of constructs: Theory to Diagram.
#include "analysis/ripples.h"
#include "analysis/selection.h"
#include "backends/anchors.h"
#include "backends/diagram/arrow_extras.h"
#include "backends/diagram/colouring.h"
#include "backends/diagram/frames.h"
#include "backends/diagram/guard_words.h"
#include "backends/diagram/join.h"
#include "backends/diagram/loop_marks.h"
#include "backends/diagram/roles_at_work.h"
#include "backends/diagram/views.h"

#include "support/render_text.h"

#include "fmt/format.h"

#include <algorithm>
#include <map>

namespace theory::backends {
namespace {

using analysis::InfluenceEnd;
using analysis::signOf;
using model::Id;
using model::Theory;
using model::Use;

class Builder {
public:
    Builder(const Theory& theory, const model::View& view)
        : theory_(theory), selection_(theory, view), roles_(theory), loopMarks_(theory),
          frames_(theory, view.groupedBy), colouring_(theory, view.colouredBy),
          backings_(view.hasEdgesByEvidence ? analysis::backings(theory)
                                            : std::vector<analysis::Backing>()),
          hasEdgesByEvidence_(view.hasEdgesByEvidence), nodeOf_(theory.constructs.size(), none) {}

    Diagram build() {
        for (const analysis::Influence& influence : analysis::influences(theory_))
            add(influence);
        for (std::size_t i = 0; i < theory_.constructs.size(); ++i)
            if (selection_.isAskedFor(Id<model::Construct>(i)))
                nodeFor(Id<model::Construct>(i));
        addEdges();
        diagram_.clusters = frames_.take();
        addLegend();
        describe();
        return std::move(diagram_);
    }

private:
    static constexpr std::uint32_t none = ~0u;

    // An end of a join: a node, and the direction of its use.
    struct End {
        std::uint32_t node;
        int sign;
        bool isHedged;
        bool isNegated = false;
        std::string guards{};             // of the claim, there
        std::vector<std::string> loops{}; // that leave the claim there
    };

    // What one claim says, as far as the view shows it.
    void add(const analysis::Influence& influence) {
        std::vector<InfluenceEnd> heads, tails;
        const auto isJoined = [&](const InfluenceEnd& from, const InfluenceEnd& to) {
            return selection_.shows(influence, from, to);
        };
        for (const InfluenceEnd& from : influence.from)
            if (std::ranges::any_of(influence.to,
                                    [&](const auto& to) { return isJoined(from, to); }))
                heads.push_back(from);
        for (const InfluenceEnd& to : influence.to)
            if (std::ranges::any_of(influence.from,
                                    [&](const auto& from) { return isJoined(from, to); }))
                tails.push_back(to);
        influence.link ? addLink(influence, heads, tails) : addClaim(influence, heads, tails);
    }

    std::vector<End> endsOf(const std::vector<InfluenceEnd>& ends,
                            const analysis::Influence& influence) {
        std::vector<End> found;
        for (const InfluenceEnd& end : ends)
            if (end.hole)
                found.push_back({holeFor(end.hole, influence.configuration), +1, false});
            else
                found.push_back({.node = nodeFor(theory_[end.use].construct),
                                 .sign = signOf(theory_[end.use]),
                                 .isHedged = theory_[end.use].hedge != Hedge::None,
                                 .isNegated = theory_[end.use].isNegated,
                                 .guards = guardWords(theory_, influence, end),
                                 .loops = loopMarks_.leavingBy(end.use)});
        return found;
    }

    // A set works as a whole: several on both sides meet in one point, since single arrows from
    // each to each would claim more than was said.
    void addClaim(const analysis::Influence& influence, const std::vector<InfluenceEnd>& from,
                  const std::vector<InfluenceEnd>& to) {
        const std::vector<End> heads = endsOf(from, influence);
        const std::vector<End> tails = endsOf(to, influence);
        if (heads.size() > 1 && tails.size() > 1) {
            const End middle{junctionFor(influence.configuration), +1, false};
            for (const End& head : heads)
                add(head, middle, influence);
            for (const End& tail : tails)
                add(middle, tail, influence);
            return;
        }
        for (const End& head : heads)
            for (const End& tail : tails)
                add(head, tail, influence);
    }

    void addLink(const analysis::Influence& influence, const std::vector<InfluenceEnd>& from,
                 const std::vector<InfluenceEnd>& to) {
        if (from.empty() || to.empty())
            return;
        const model::Link& link = theory_[influence.link];
        const Use& first = theory_[link.from];
        const Use& last = theory_[link.to];
        const bool isHedged = first.hedge != Hedge::None || last.hedge != Hedge::None;
        const int sign = signOf(first) * (verbSigns[link.verb] < 0 ? -1 : +1);
        const std::uint32_t tail = nodeFor(first.construct), head = nodeFor(last.construct);
        add({tail, sign, isHedged},
            {.node = head,
             .sign = signOf(last),
             .isHedged = false,
             .loops = loopMarks_.leavingBy(to.front().use)},
            influence);
    }

    void add(const End& from, const End& to, const analysis::Influence& influence) {
        if (from.node == to.node)
            return;
        const Join kind = joinOf(influence.kind, from.isHedged || to.isHedged, from.isNegated);
        Arrow& arrow = arrows_[{from.node, to.node, kind}];
        const int sign = isCause(kind)    ? from.sign * to.sign
                         : from.isNegated ? -from.sign
                                          : from.sign;
        arrow.isPlus |= sign > 0;
        arrow.isMinus |= sign < 0;
        if (isCause(kind))
            tellClaim(to, influence, arrow);
        const auto addOnce = [](std::vector<std::string>& list, std::string word) {
            if (!word.empty() && std::ranges::find(list, word) == list.end())
                list.push_back(std::move(word));
        };
        addOnce(arrow.from, sayerOf(influence));
        const Id<model::Configuration> id =
            influence.link ? theory_[influence.link].configuration : influence.configuration;
        if (id)
            addOnce(arrow.about, anchorOf(theory_, id));
        if (!hasEdgesByEvidence_)
            return;
        if (influence.link)
            for (const model::Citation& citation : theory_[theory_[influence.link].citations])
                arrow.backing.take(citation);
        else
            arrow.backing.take(backings_[influence.configuration.index]);
    }

    std::string sayerOf(const analysis::Influence& influence) const {
        return influence.link ? verbWords[theory_[influence.link].verb].str()
                              : theory_[influence.configuration].name.str();
    }

    void tellClaim(const End& to, const analysis::Influence& influence, Arrow& arrow) const {
        for (const std::string& loop : to.loops)
            if (std::ranges::find(arrow.loops, loop) == arrow.loops.end())
                arrow.loops.push_back(loop);
        if (to.guards.empty())
            return;
        const std::string words = fmt::format("{} ({})", to.guards, sayerOf(influence));
        if (std::ranges::find(arrow.guards, words) == arrow.guards.end())
            arrow.guards.push_back(words);
    }

    std::uint32_t nodeFor(Id<model::Construct> id) {
        std::uint32_t& index = nodeOf_[id.index];
        if (index == none) {
            index = static_cast<std::uint32_t>(diagram_.nodes.size());
            Node node = nodeWith(roleLooks[roles_.look(id)], "k" + std::to_string(id.index),
                                 roles_.tag(id), model::label(theory_, id));
            if (theory_[id].isUnknown)
                node = nodeWith(unknownLook, node.id, node.tag + ", not declared",
                                theory_[id].name.str());
            else
                node.paint = colouring_.paintOf(id, node.paint);
            node.tooltip = model::reference(theory_, id);
            node.about = anchorOf(theory_, id);
            node.cluster = frames_.frameOf(id);
            diagram_.nodes.push_back(std::move(node));
            constructOf_.push_back(id);
        }
        return index;
    }

    std::uint32_t holeFor(Id<model::Slot> slot, Id<model::Configuration> id) {
        auto [entry, isNew] =
            holes_.try_emplace(slot.index, static_cast<std::uint32_t>(diagram_.nodes.size()));
        if (isNew) {
            Node node = nodeWith(holeLook, "h" + std::to_string(slot.index),
                                 slotWords[theory_[slot].kind].str() + ", pending",
                                 theory_[slot].hole.str());
            node.tooltip = "pending in " + theory_[id].name.str();
            node.about = anchorOf(theory_, id);
            node.cluster = frames_.frameOf(id);
            diagram_.nodes.push_back(std::move(node));
            constructOf_.emplace_back();
        }
        return entry->second;
    }

    std::uint32_t junctionFor(Id<model::Configuration> id) {
        diagram_.nodes.push_back(nodeWith(configurationLook,
                                          "j" + std::to_string(diagram_.nodes.size()), "",
                                          theory_[id].name.str()));
        diagram_.nodes.back().cluster = frames_.frameOf(id);
        diagram_.nodes.back().about = anchorOf(theory_, id);
        constructOf_.emplace_back();
        hasJunction_ = true;
        return static_cast<std::uint32_t>(diagram_.nodes.size() - 1);
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
            edge.label = fmt::format("{}", fmt::join(arrow.guards, "; "));
            edge.loops = arrow.loops;
            if (hasEdgesByEvidence_)
                tellEvidence(arrow.backing, edge);
            kinds_.push_back(kind);
            diagram_.edges.push_back(std::move(edge));
        }
    }

    static void tellEvidence(const analysis::Backing& backing, Edge& edge) {
        showEvidence(edge, backing.sources.size(), backing.isContested);
        edge.tooltip += fmt::format("; {}{}", counted(backing.sources.size(), "source"),
                                    backing.isContested ? ", contested" : "");
    }

    // What has no single role: it has several, or stands in links alone.
    std::string rolelessWords() const {
        bool hasSeveral = false, hasNone = false;
        for (const Id<model::Construct> id : constructOf_)
            if (id && roles_.look(id) == Role::Construct)
                (roles_.count(id) > 1 ? hasSeveral : hasNone) = true;
        return !hasNone     ? "in several roles"
               : hasSeveral ? "in several roles, or none"
                            : "in no role";
    }

    // Shapes tell roles; where colours tell something else, the samples of shapes go without.
    void addLegend() {
        Legend legend;
        for (std::size_t role = 0; role < static_cast<std::size_t>(Role::Count); ++role)
            for (std::size_t i = 0; i < diagram_.nodes.size(); ++i)
                if (constructOf_[i] && !theory_[constructOf_[i]].isUnknown &&
                    roles_.look(constructOf_[i]) == static_cast<Role>(role)) {
                    Node sample = diagram_.nodes[i];
                    if (!colouring_.isByRole())
                        sample.paint = Paint::Of::Plain;
                    legend.addNode(sample,
                                   role == 0 ? rolelessWords() : roleWords[Role(role)].str());
                }
        for (std::size_t i = 0; i < diagram_.nodes.size(); ++i)
            if (diagram_.nodes[i].shape == Shape::Dashed)
                legend.addNode(diagram_.nodes[i], "pending, to be found out");
        addUnknown(diagram_.nodes, legend);
        if (hasJunction_)
            for (const Node& node : diagram_.nodes)
                if (node.shape == Shape::Card)
                    legend.addNode(node, "a set that works as a whole");
        colouring_.addTo(legend, diagram_.nodes);
        addJoins(kinds_, diagram_.edges, legend);
        addExtras(diagram_.edges, hasEdgesByEvidence_, legend);
        diagram_.legend = legend.take();
    }

    void describe() {
        diagram_.description =
            fmt::format("Constructs of the theory and what leads to what: {} boxes, {} arrows.",
                        diagram_.nodes.size(), diagram_.edges.size());
        diagram_.description += loopMarks_.remark();
        std::size_t left = 0;
        for (std::size_t i = 0; i < theory_.constructs.size(); ++i)
            left += theory_.constructs[i].module == model::mainModule && nodeOf_[i] == none;
        if (left > 0)
            diagram_.description +=
                selection_.isAll()
                    ? fmt::format(" Not drawn: {} constructs that no configuration or link uses.",
                                  left)
                    : fmt::format(" Not drawn: {} other constructs of the theory.", left);
    }

    const Theory& theory_;
    const analysis::Selection selection_;
    const RolesAtWork roles_;
    const LoopMarks loopMarks_;
    Frames frames_;
    const Colouring colouring_;
    const std::vector<analysis::Backing> backings_; // by configuration; none if not told of
    const bool hasEdgesByEvidence_;
    Diagram diagram_;
    std::vector<std::uint32_t> nodeOf_;             // by construct
    std::vector<Id<model::Construct>> constructOf_; // by node
    std::map<std::uint32_t, std::uint32_t> holes_;  // node by slot
    std::map<std::tuple<std::uint32_t, std::uint32_t, Join>, Arrow> arrows_;
    std::vector<Join> kinds_; // by edge
    bool hasJunction_ = false;
};

} // namespace

Diagram constructGraph(const model::Theory& theory, const model::View& view) {
    return Builder(theory, view).build();
}

} // namespace theory::backends
