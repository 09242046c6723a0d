// From a configuration to the cards and lines of its strip.
#include "backends/diagram/strip.h"

#include "analysis/path.h"
#include "backends/anchors.h"
#include "backends/diagram/join.h"
#include "backends/diagram/roles_at_work.h"
#include "backends/report/citing.h"
#include "backends/report/phrases.h"

#include "fmt/format.h"

#include <algorithm>
#include <array>

namespace theory::backends {
namespace {

using namespace model;

class Strip {
public:
    Strip(const Theory& theory, Id<Configuration> id)
        : theory_(theory), id_(id), configuration_(theory[id]) {}

    Diagram run() {
        const std::string name = reference(theory_, id_);
        diagram_.title = configuration_.title.empty()
                             ? "CMOC " + name
                             : fmt::format("CMOC {}: {}", name, configuration_.title.str());
        diagram_.hasLanes = true; // with none, its boxes stand in columns
        addPath();
        addBefore();
        if (diagram_.nodes.empty() && !configuration_.hole.empty())
            addCard("c", "pending", configuration_.hole.str(), holeLook);
        addCaptions();
        addLegend();
        describe();
        return std::move(diagram_);
    }

private:
    void addPath() {
        for (const analysis::Stage& stage : analysis::path(theory_, configuration_)) {
            addStage(stage);
            const auto last = static_cast<std::uint32_t>(diagram_.nodes.size() - 1);
            if (last > 0)
                addArrow(last - 1, last, Join::Effect);
        }
    }

    // What the first stage works on, or is made to work by.
    void addBefore() {
        const bool hasPath = !diagram_.nodes.empty();
        static constexpr std::array kinds{SlotKind::Intervention, SlotKind::Actor,
                                          SlotKind::Context, SlotKind::Trigger};
        for (SlotKind kind : kinds) {
            analysis::Stage stage{.kind = kind};
            for (std::uint32_t i = configuration_.slots.begin; i < configuration_.slots.end; ++i)
                if (theory_.slots[i].kind == kind)
                    stage.slots.emplace_back(i);
            if (stage.slots.empty())
                continue;
            addStage(stage);
            if (hasPath)
                addArrow(static_cast<std::uint32_t>(diagram_.nodes.size() - 1), 0,
                         kind == SlotKind::Actor ? Join::Actor : Join::Effect);
        }
    }

    // All lines of a stage on one card, each with what guards it alone.
    void addStage(const analysis::Stage& stage) {
        std::string words;
        bool isHole = true;
        for (Id<Slot> id : stage.slots) {
            const Slot& slot = theory_[id];
            isHole &= slot.terms.empty();
            words += (words.empty() ? "" : ";\n") + wordsOf(slot);
            for (const Slot& guard : theory_[slot.guards])
                words += "\n(" + report::guard(theory_, guard).words() + ")";
        }
        std::string tag = slotWords[stage.kind].str() + (isHole ? ", pending" : "");
        addCard(fmt::format("s{}", stage.slots.front().index), std::move(tag), std::move(words),
                isHole ? holeLook : roleLooks[roleOf(stage.kind)]);
    }

    std::string wordsOf(const Slot& slot) const {
        return slot.terms.empty() ? slot.hole.str() : report::phrase(theory_, slot).words();
    }

    void addCard(std::string id, std::string tag, std::string words, const Look& look) {
        diagram_.nodes.push_back(nodeWith(look, std::move(id), std::move(tag), std::move(words)));
        diagram_.nodes.back().about = anchorOf(theory_, id_);
    }

    void addArrow(std::uint32_t from, std::uint32_t to, Join kind) {
        Edge edge = edgeFor(kind, {});
        edge.from = from;
        edge.to = to;
        edge.sign.clear(); // a card may hold several uses, of which no one sign is true
        edge.stroke = plainStroke;
        diagram_.edges.push_back(std::move(edge));
    }

    void addCaptions() {
        for (const Slot& slot : theory_[configuration_.slots])
            if (slot.kind == SlotKind::For || slot.kind == SlotKind::Where ||
                slot.kind == SlotKind::RegardlessOf)
                addCaption(slotWords[slot.kind].str(), wordsOf(slot));
        if (!configuration_.places.empty())
            addCaption("seen in", placesInWords());
        addCaption("because", configuration_.because.str());
        if (!diagram_.nodes.empty())
            addCaption("pending", configuration_.isHole ? "" : configuration_.hole.str());
        addEvidence();
    }

    std::string placesInWords() const {
        std::string words;
        for (const Place& place : theory_[configuration_.places])
            words += (words.empty() ? "" : ", ") +
                     (place.declared ? reference(theory_, place.declared) : place.name.str());
        return words;
    }

    void addCaption(const std::string& heading, std::string words) {
        if (!words.empty())
            diagram_.captions.push_back({heading, std::move(words)});
    }

    // A line for each stance, with its sources, each once.
    void addEvidence() {
        const Extent extent = extentOf(theory_);
        const report::Citing citing(theory_, extent);
        std::array<std::vector<std::string>, static_cast<std::size_t>(Stance::Count)> names;
        const auto note = [&](Range<Citation> citations) {
            for (const Citation& citation : theory_[citations]) {
                auto& known = names[static_cast<std::size_t>(citation.stance)];
                const std::string& name = citing.name(citation.source);
                if (std::ranges::find(known, name) == known.end())
                    known.push_back(name);
            }
        };
        note(configuration_.citations);
        for (const Slot& slot : theory_[configuration_.slots])
            note(slot.citations);
        for (const Link& link : theory_.links)
            if (link.configuration == id_)
                note(link.citations);
        for (std::size_t i = 0; i < names.size(); ++i)
            if (!names[i].empty())
                addCaption(stanceWords[static_cast<Stance>(i)].str(),
                           fmt::format("{} ({})", fmt::join(names[i], "; "), names[i].size()));
        if (std::ranges::all_of(names, [](const auto& known) { return known.empty(); }))
            addCaption("evidence", "none yet");
    }

    void addLegend() {
        Legend legend;
        for (const Edge& edge : diagram_.edges)
            if (edge.line != Line::Solid || edge.tip != Tip::Arrow)
                legend.addEdge(edge, "it is theirs to act");
        for (const Node& node : diagram_.nodes)
            if (node.shape == Shape::Dashed)
                legend.addNode(node, "pending, to be found out");
        diagram_.legend = legend.take();
    }

    void describe() {
        diagram_.description = "One configuration, from left to right.";
        for (const Node& node : diagram_.nodes)
            diagram_.description += fmt::format(" {}: {}.", node.tag, node.label);
        for (const Caption& caption : diagram_.captions)
            diagram_.description += fmt::format(" {}: {}.", caption.heading, caption.words);
        std::ranges::replace(diagram_.description, '\n', ' ');
    }

    const Theory& theory_;
    Id<Configuration> id_;
    const Configuration& configuration_;
    Diagram diagram_;
};

} // namespace

Diagram strip(const Theory& theory, Id<Configuration> id) { return Strip(theory, id).run(); }

} // namespace theory::backends
