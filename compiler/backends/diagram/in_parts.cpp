// Splitting a diagram into parts, having each arranged, and packing them into frames and rows.
#include "backends/diagram/in_parts.h"

#include "backends/diagram/bands.h"
#include "backends/diagram/curve.h"
#include "backends/diagram/label.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace theory::backends {
namespace {

constexpr std::size_t mostAtOnce = 1000; // boxes and arrows of a whole diagram
constexpr std::size_t mostOfAPart = 800; // likewise of a part that Graphviz arranges
constexpr double gap = 24, margin = 10;
constexpr double widthToHeight = 1.2;

// Boxes that arrows within their frame join, one way or another.
class Islands {
public:
    explicit Islands(std::size_t nodes) : next_(nodes) { std::iota(next_.begin(), next_.end(), 0); }
    std::uint32_t of(std::uint32_t node) {
        while (next_[node] != node)
            node = next_[node] = next_[next_[node]];
        return node;
    }
    // The first of its boxes stands for an island.
    void join(std::uint32_t one, std::uint32_t other) {
        one = of(one);
        other = of(other);
        next_[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<std::uint32_t> next_;
};

struct Part {
    int frame = -1;
    Diagram diagram{};                  // without frames
    Forms forms{};                      // its own
    std::vector<std::uint32_t> nodes{}; // which of the whole diagram's they are
    std::vector<std::size_t> edges{};
    Placement placed{};
};

std::vector<Part> split(const Diagram& diagram, const Forms& forms) {
    Islands islands(diagram.nodes.size());
    const auto isInside = [&](const Edge& edge) {
        return diagram.nodes[edge.from].cluster == diagram.nodes[edge.to].cluster;
    };
    for (const Edge& edge : diagram.edges)
        if (isInside(edge))
            islands.join(edge.from, edge.to);
    std::vector<Part> parts;
    std::map<std::uint32_t, std::size_t> partOf;
    std::vector<std::uint32_t> numberInPart;
    for (std::uint32_t i = 0; i < diagram.nodes.size(); ++i) {
        const auto [entry, isNew] = partOf.try_emplace(islands.of(i), parts.size());
        if (isNew)
            parts.push_back({.frame = diagram.nodes[i].cluster});
        Part& part = parts[entry->second];
        numberInPart.push_back(static_cast<std::uint32_t>(part.nodes.size()));
        part.nodes.push_back(i);
        part.diagram.nodes.push_back(diagram.nodes[i]);
        part.diagram.nodes.back().cluster = -1;
        part.forms.nodes.push_back(forms.nodes[i]);
    }
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        if (!isInside(diagram.edges[i]))
            continue;
        Part& part = parts[partOf.at(islands.of(diagram.edges[i].from))];
        part.edges.push_back(i);
        Edge& edge = part.diagram.edges.emplace_back(diagram.edges[i]);
        edge.from = numberInPart[edge.from];
        edge.to = numberInPart[edge.to];
        part.forms.edgeWords.push_back(forms.edgeWords[i]);
    }
    for (Part& part : parts)
        part.diagram.run = diagram.run == Run::Across ? Run::Across : Run::Down;
    return parts;
}

llvm::Error arrangeAlone(Part& part) {
    if (part.nodes.size() + part.edges.size() > mostOfAPart || part.nodes.size() == 1) {
        part.placed = arrangeInBands(part.diagram, part.forms);
        return llvm::Error::success();
    }
    auto placed = arrange(part.diagram, part.forms);
    if (!placed)
        return placed.takeError();
    part.placed = std::move(*placed);
    return llvm::Error::success();
}

// A part or a frame in the frame around it.
struct Item {
    Size size{};
    Point corner{}; // within the frame around it
};

// In rows from left to right, in the order given. The answer is what they take up.
Size pack(const std::vector<Item*>& items) {
    double area = 0, most = 0;
    for (const Item* item : items) {
        area += (item->size.width + gap) * (item->size.height + gap);
        most = std::max(most, item->size.width);
    }
    most = std::max(most, std::sqrt(area * widthToHeight));
    Size taken;
    double left = 0, top = 0, height = 0;
    for (Item* item : items) {
        if (left > 0 && left + item->size.width > most) {
            top += height + gap;
            left = height = 0;
        }
        item->corner = {left, top};
        left += item->size.width + gap;
        height = std::max(height, item->size.height);
        taken.width = std::max(taken.width, left - gap);
        taken.height = top + height;
    }
    return taken;
}

double titleRoom(const std::vector<std::string>& title) {
    return static_cast<double>(title.size()) * frameTitleHeight + margin;
}

// Finds every part and every frame its place, from the innermost frames outwards.
class Packing {
public:
    Packing(const Diagram& diagram, const Forms& forms, const std::vector<Part>& parts)
        : diagram_(diagram), forms_(forms), parts_(parts), ofParts_(parts.size()),
          ofFrames_(diagram.clusters.size()), inside_(diagram.clusters.size() + 1) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            ofParts_[i].size = {parts[i].placed.width, parts[i].placed.height};
            inside(parts[i].frame).push_back(&ofParts_[i]);
        }
        for (std::size_t i = 0; i < ofFrames_.size(); ++i)
            if (forms.isFrameFull[i])
                inside(diagram.clusters[i].parent).push_back(&ofFrames_[i]);
        // A frame comes after the one around it.
        for (std::size_t i = ofFrames_.size(); i-- > 0;)
            if (forms.isFrameFull[i])
                ofFrames_[i].size = sizeOfFrame(i);
        whole_ = pack(inside(-1));
    }

    Placement place() const {
        Placement placed{.width = whole_.width, .height = whole_.height};
        std::vector<Point> corners;
        for (std::size_t i = 0; i < ofFrames_.size(); ++i) {
            const Point corner = cornerOf(ofFrames_[i], diagram_.clusters[i].parent, corners);
            const Size size = ofFrames_[i].size;
            corners.push_back(corner);
            placed.clusters.push_back({.left = corner.x,
                                       .top = corner.y,
                                       .right = corner.x + size.width,
                                       .bottom = corner.y + size.height});
        }
        placed.nodes.resize(diagram_.nodes.size());
        placed.edges.resize(diagram_.edges.size());
        placed.words.resize(diagram_.edges.size());
        for (std::size_t i = 0; i < parts_.size(); ++i)
            putDown(parts_[i], cornerOf(ofParts_[i], parts_[i].frame, corners), placed);
        for (std::size_t i = 0; i < diagram_.edges.size(); ++i)
            if (const Edge& edge = diagram_.edges[i]; placed.edges[i].empty())
                placed.edges[i] = straight(placed.nodes[edge.from], placed.nodes[edge.to]);
        return placed;
    }

private:
    std::vector<Item*>& inside(int frame) { return inside_[static_cast<std::size_t>(frame + 1)]; }

    Size sizeOfFrame(std::size_t frame) {
        const auto& title = forms_.frameTitles[frame];
        const Size content = pack(inside(static_cast<int>(frame)));
        return {std::max(content.width,
                         widest(title, Font::bold(), frameTitleSize) + 2 * framePadding) +
                    2 * margin,
                content.height + titleRoom(title) + 2 * margin};
    }

    Point cornerOf(const Item& item, int frame, const std::vector<Point>& corners) const {
        if (frame < 0)
            return item.corner;
        const Point outer = corners[static_cast<std::size_t>(frame)];
        return {outer.x + margin + item.corner.x,
                outer.y + margin + item.corner.y +
                    titleRoom(forms_.frameTitles[static_cast<std::size_t>(frame)])};
    }

    static void putDown(const Part& part, Point corner, Placement& placed) {
        const auto moved = [&](Point point) {
            return Point{point.x + corner.x, point.y + corner.y};
        };
        for (std::size_t i = 0; i < part.nodes.size(); ++i)
            placed.nodes[part.nodes[i]] = moved(part.placed.nodes[i]);
        for (std::size_t i = 0; i < part.edges.size(); ++i) {
            for (const Point point : part.placed.edges[i])
                placed.edges[part.edges[i]].push_back(moved(point));
            if (const auto& middle = part.placed.words[i])
                placed.words[part.edges[i]] = moved(*middle);
        }
    }

    const Diagram& diagram_;
    const Forms& forms_;
    const std::vector<Part>& parts_;
    std::vector<Item> ofParts_, ofFrames_;
    std::vector<std::vector<Item*>> inside_; // by frame, the whole picture first
    Size whole_;
};

} // namespace

const char* const inPartsNote =
    " It is too large to be arranged as a whole: what is joined within a section was arranged by "
    "itself, and arrows from one part to another are straight lines that may pass behind boxes.";

bool isLaidOutInParts(const Diagram& diagram) {
    return diagram.nodes.size() + diagram.edges.size() > mostAtOnce;
}

llvm::Expected<Placement> arrangeInParts(const Diagram& diagram, const Forms& forms) {
    std::vector<Part> parts = split(diagram, forms);
    for (Part& part : parts)
        if (llvm::Error problem = arrangeAlone(part))
            return problem;
    return Packing(diagram, forms, parts).place();
}

} // namespace theory::backends
