// The graph of configurations: Theory to Diagram.
#include "analysis/ripples.h"
#include "analysis/selection.h"
#include "backends/anchors.h"
#include "backends/diagram/arrow_extras.h"
#include "backends/diagram/colouring.h"
#include "backends/diagram/frames.h"
#include "backends/diagram/loop_marks.h"
#include "backends/diagram/views.h"

#include "fmt/format.h"

#include <algorithm>
#include <map>

namespace theory::backends {
namespace {

using model::Id;
using model::Theory;

// What joins two configurations, before it becomes one arrow.
struct Joint {
    bool isSame = false;            // a ripple whose uses have the same direction
    bool isOpposite = false;        // one whose uses differ, on a loop
    bool isStated = false;          // the author says so
    std::vector<std::string> loops; // that go through it
    std::vector<std::string> constructs;
};

class Builder {
public:
    Builder(const Theory& theory, const model::View& view)
        : theory_(theory), selection_(theory, view), loopMarks_(theory),
          frames_(theory, view.groupedBy), colouring_(theory, view.colouredBy),
          nodeOf_(theory.configurations.size(), none) {}

    Diagram build() {
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i)
            addNode(Id<model::Configuration>(i));
        addRipples();
        addStated();
        addEdges();
        diagram_.clusters = frames_.take();
        addLegend();
        describe();
        return std::move(diagram_);
    }

private:
    static constexpr std::uint32_t none = ~0u;

    void addNode(Id<model::Configuration> id) {
        const model::Configuration& configuration = theory_[id];
        if (configuration.module != model::mainModule || !selection_.shows(id))
            return;
        const bool isMarked = configuration.isUnknown || configuration.isDamaged;
        const Look& look = isMarked               ? unknownLook
                           : configuration.isHole ? holeLook
                                                  : configurationLook;
        llvm::StringRef label = configuration.isHole          ? configuration.hole
                                : configuration.title.empty() ? configuration.name
                                                              : configuration.title;
        const std::string tag = "CMOC " + configuration.name.str();
        nodeOf_[id.index] = static_cast<std::uint32_t>(diagram_.nodes.size());
        Node node = nodeWith(look, "c" + std::to_string(id.index), tag + stateOf(configuration),
                             label.str());
        node.tooltip = tag;
        node.about = anchorOf(theory_, id);
        if (look.shape == configurationLook.shape)
            node.paint = colouring_.paintOf(id);
        node.cluster = frames_.frameOf(id);
        diagram_.nodes.push_back(std::move(node));
    }

    static const char* stateOf(const model::Configuration& configuration) {
        return configuration.isUnknown   ? ""
               : configuration.isDamaged ? ", not understood as a whole"
               : configuration.isHole    ? ", pending"
                                         : "";
    }

    Joint* jointFor(Id<model::Configuration> from, Id<model::Configuration> to) {
        const std::uint32_t tail = nodeOf_[from.index], head = nodeOf_[to.index];
        return tail == none || head == none ? nullptr : &joints_[{tail, head}];
    }

    void addRipples() {
        for (const analysis::Ripple& ripple : analysis::ripples(theory_)) {
            const bool isOpposite = ripple.sign < 0;
            if (isOpposite && !loopMarks_.isOnLoop(ripple.outcome, ripple.entry)) {
                ++notDrawn_;
                continue;
            }
            Joint* joint = jointFor(ripple.from, ripple.to);
            if (!joint)
                continue;
            (isOpposite ? joint->isOpposite : joint->isSame) = true;
            for (std::string& loop : loopMarks_.between(ripple.outcome, ripple.entry))
                if (std::ranges::find(joint->loops, loop) == joint->loops.end())
                    joint->loops.push_back(std::move(loop));
            std::string name = model::label(theory_, theory_[ripple.outcome].construct);
            if (std::ranges::find(joint->constructs, name) == joint->constructs.end())
                joint->constructs.push_back(std::move(name));
        }
    }

    void addStated() {
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i)
            for (const model::StatedRipple& ripple : theory_[theory_.configurations[i].ripples]) {
                if (ripple.isDenied || nodeOf_[i] == none)
                    continue;
                if (ripple.target) {
                    if (Joint* joint = jointFor(Id<model::Configuration>(i), ripple.target))
                        joint->isStated = true;
                    continue;
                }
                joints_[{nodeOf_[i], unwrittenFor(ripple.text)}].isStated = true;
            }
    }

    std::uint32_t unwrittenFor(llvm::StringRef text) {
        auto [entry, isNew] =
            unwritten_.try_emplace(text.str(), static_cast<std::uint32_t>(diagram_.nodes.size()));
        if (isNew)
            diagram_.nodes.push_back(nodeWith(holeLook, "t" + std::to_string(unwritten_.size()),
                                              "not written yet", text.str()));
        return entry->second;
    }

    void addEdges() {
        for (const auto& [ends, joint] : joints_) {
            Edge edge{.from = ends.first, .to = ends.second, .stroke = plainStroke};
            if (joint.isSame || joint.isOpposite) {
                edge.sign = joint.isSame && joint.isOpposite ? mixedSign
                            : joint.isOpposite               ? minusSign
                                                             : "";
                edge.stroke = joint.isOpposite ? minusStroke : plusStroke;
            } else {
                edge.line = Line::DashDot;
            }
            edge.tooltip = fmt::format("{} → {}", diagram_.nodes[ends.first].tag,
                                       diagram_.nodes[ends.second].tag);
            if (!joint.constructs.empty())
                edge.tooltip += fmt::format(": {}", fmt::join(joint.constructs, ", "));
            edge.loops = joint.loops;
            diagram_.edges.push_back(std::move(edge));
        }
    }

    void addLegend() {
        Legend legend;
        for (const Node& node : diagram_.nodes)
            if (node.shape == configurationLook.shape && colouring_.isByRole())
                legend.addNode(node, "configuration (CMOC)");
        for (const Node& node : diagram_.nodes)
            if (node.shape == holeLook.shape)
                legend.addNode(node, "pending, to be written");
        addUnknown(diagram_.nodes, legend);
        colouring_.addTo(legend, diagram_.nodes);
        for (const Edge& edge : diagram_.edges)
            if (edge.line == Line::Solid && edge.sign.empty())
                legend.addEdge(edge, "its outcome is at work there (ripple)");
        for (const Edge& edge : diagram_.edges)
            if (!edge.sign.empty())
                legend.addEdge(edge, "the same, in the opposite direction");
        for (const Edge& edge : diagram_.edges)
            if (edge.line == Line::DashDot)
                legend.addEdge(edge, "stated by the authors");
        addExtras(diagram_.edges, false, legend);
        diagram_.legend = legend.take();
    }

    void describe() {
        diagram_.description =
            fmt::format("Configurations of the theory and how the outcome of one is at work in "
                        "another: {} boxes, {} arrows.",
                        diagram_.nodes.size(), diagram_.edges.size());
        diagram_.description += loopMarks_.remark();
        if (notDrawn_ > 0)
            diagram_.description += fmt::format(" Not drawn: {} joins of uses that differ in "
                                                "direction and lie on no loop.",
                                                notDrawn_);
    }

    const Theory& theory_;
    const analysis::Selection selection_;
    const LoopMarks loopMarks_;
    Frames frames_;
    const Colouring colouring_;
    Diagram diagram_;
    std::vector<std::uint32_t> nodeOf_; // by configuration
    std::map<std::string, std::uint32_t> unwritten_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Joint> joints_;
    std::size_t notDrawn_ = 0;
};

} // namespace

Diagram configurationGraph(const model::Theory& theory, const model::View& view) {
    return Builder(theory, view).build();
}

} // namespace theory::backends
