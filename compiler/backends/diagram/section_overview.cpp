// Counting what lies in each outermost frame, and what leads from one to another.
#include "backends/diagram/section_overview.h"

#include "backends/diagram/looks.h"

#include "support/render_text.h"

#include "fmt/format.h"

#include <algorithm>
#include <map>

namespace theory::backends {
namespace {

struct Count {
    std::size_t plus = 0, minus = 0, other = 0;

    void add(const Edge& edge) {
        ++(edge.sign == plusSign ? plus : edge.sign == minusSign ? minus : other);
    }
    std::size_t all() const { return plus + minus + other; }
    Stroke stroke() const {
        return all() == plus ? Stroke::Plus : all() == minus ? Stroke::Minus : Stroke::Plain;
    }
    // "3 +, 1 −, 2 other"
    std::string words() const {
        std::string said;
        const auto say = [&](std::size_t count, llvm::StringRef sign) {
            if (count > 0)
                said += fmt::format("{}{} {}", said.empty() ? "" : ", ", count, sign.str());
        };
        say(plus, plusSign);
        say(minus, minusSign);
        say(other, "other");
        return said;
    }
};

class Folding {
public:
    explicit Folding(const Diagram& diagram) : diagram_(diagram), boxOf_(diagram.clusters.size()) {
        for (std::size_t i = 0; i < boxOf_.size(); ++i) {
            const int parent = diagram.clusters[i].parent;
            boxOf_[i] = parent < 0 ? static_cast<int>(i) : boxOf_[static_cast<std::size_t>(parent)];
        }
    }

    Diagram fold() {
        for (const Node& node : diagram_.nodes) {
            Inside& inside = inside_[outermost(node)];
            const bool isConstruct = node.shape != Shape::Dashed && node.shape != Shape::Card;
            ++(isConstruct ? inside.constructs : inside.others);
        }
        for (const Edge& edge : diagram_.edges) {
            const int from = outermost(diagram_.nodes[edge.from]);
            const int to = outermost(diagram_.nodes[edge.to]);
            from == to ? inside_[from].arrows.add(edge) : between_[{from, to}].add(edge);
        }
        addBoxes();
        addArrows();
        out_.title = diagram_.title;
        out_.run = diagram_.run;
        out_.theme = diagram_.theme;
        out_.description = fmt::format(
            "The sections of the theory, and how many arrows lead from what is in one to what is "
            "in another: {} and {} between them.",
            out_.nodes.size() == 1 ? "1 box" : fmt::format("{} boxes", out_.nodes.size()),
            counted(out_.edges.size(), "arrow"));
        return std::move(out_);
    }

private:
    struct Inside {
        std::size_t constructs = 0, others = 0;
        Count arrows{};
    };

    int outermost(const Node& node) const {
        return node.cluster < 0 ? -1 : boxOf_[static_cast<std::size_t>(node.cluster)];
    }

    // In the order of the frames, what is outside of them last.
    void addBoxes() {
        for (std::size_t i = 0; i < diagram_.clusters.size(); ++i)
            if (const auto found = inside_.find(static_cast<int>(i)); found != inside_.end())
                addBox(diagram_.clusters[i], *found);
        if (const auto found = inside_.find(-1); found != inside_.end())
            addBox({.id = "outside", .title = "outside of sections"}, *found);
    }

    void addBox(const Cluster& frame, const std::pair<const int, Inside>& entry) {
        const Inside& inside = entry.second;
        number_[entry.first] = static_cast<std::uint32_t>(out_.nodes.size());
        Node node = nodeWith({Shape::Plain, Paint::Of::Plain}, "of-" + frame.id,
                             counted(inside.constructs, "construct"), frame.title);
        node.tooltip = fmt::format("{}: {}, {} within it", frame.title, node.tag,
                                   counted(inside.arrows.all(), "arrow"));
        node.about = frame.about;
        out_.nodes.push_back(std::move(node));
    }

    void addArrows() {
        Legend legend;
        for (const auto& [ends, count] : between_) {
            Edge edge{.from = number_.at(ends.first), .to = number_.at(ends.second)};
            edge.stroke = count.stroke();
            edge.label = count.words();
            edge.tooltip =
                fmt::format("{} → {}: {} ({})", out_.nodes[edge.from].label,
                            out_.nodes[edge.to].label, counted(count.all(), "arrow"), edge.label);
            out_.edges.push_back(std::move(edge));
        }
        const auto addSample = [&](Stroke stroke, const char* words) {
            const auto found = std::ranges::find(out_.edges, stroke, &Edge::stroke);
            if (found != out_.edges.end())
                legend.addEdge(*found, words);
        };
        addSample(Stroke::Plus, "arrows from section to section, counted: the more, the more");
        addSample(Stroke::Minus, "counted: the more, the less");
        addSample(Stroke::Plain, "counted: several signs, or conditions and the like (other)");
        out_.legend = legend.take();
    }

    const Diagram& diagram_;
    std::vector<int> boxOf_;       // by frame: the outermost around it
    std::map<int, Inside> inside_; // by outermost frame; -1 is outside of all
    std::map<std::pair<int, int>, Count> between_;
    std::map<int, std::uint32_t> number_;
    Diagram out_;
};

} // namespace

Diagram folded(const Diagram& diagram) { return Folding(diagram).fold(); }

} // namespace theory::backends
