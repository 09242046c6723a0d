// Places boxes in lanes and columns, and leads arrows past the boxes that stand between.
#include "backends/diagram/label.h"
#include "backends/diagram/lanes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace theory::backends {
namespace {

constexpr double columnGap = 52; // room for arrows and their signs
constexpr double stackGap = 16;  // between boxes of a cell, for arrows that pass
constexpr double laneTop = 12;   // above and below what stands in a lane
constexpr double titleGap = 14;
constexpr double clearance = 5;   // between a passing arrow and a box
constexpr double wireGap = 6;     // between two passing arrows
constexpr double portShare = 0.6; // of a box's height, that arrows to it are spread over
constexpr int sweeps = 4;

class Arrangement {
public:
    Arrangement(const Diagram& diagram, const Forms& forms)
        : diagram_(diagram), forms_(forms), columns_(columnsOf(diagram)) {}

    Placement run() {
        placed_.words.resize(diagram_.edges.size());
        fillCells();
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            setRows();
            sortCells();
        }
        setRows();
        setColumns();
        placed_.nodes = middles_;
        lead();
        return std::move(placed_);
    }

private:
    Size sizeOf(std::uint32_t node) const { return forms_.nodes[node].fit.size; }
    bool isFramed() const { return !diagram_.clusters.empty(); }
    std::size_t columnCount() const { return cells_.front().size(); }

    void fillCells() {
        const std::size_t columns = 1 + *std::ranges::max_element(columns_);
        cells_.assign(std::max<std::size_t>(1, diagram_.clusters.size()),
                      std::vector<std::vector<std::uint32_t>>(columns));
        for (std::uint32_t node = 0; node < diagram_.nodes.size(); ++node)
            cells_[static_cast<std::size_t>(std::max(0, diagram_.nodes[node].cluster))]
                  [columns_[node]]
                      .push_back(node);
        middles_.resize(diagram_.nodes.size());
    }

    double heightOf(const std::vector<std::uint32_t>& cell) const {
        double height = cell.empty() ? 0 : -stackGap;
        for (std::uint32_t node : cell)
            height += sizeOf(node).height + stackGap;
        return height;
    }

    // Lanes as high as their fullest cell, which the others stand in the middle of.
    void setRows() {
        lanes_.clear();
        double top = 0;
        for (std::size_t lane = 0; lane < cells_.size(); ++lane) {
            double height =
                isFramed() ? static_cast<double>(forms_.frameTitles[lane].size()) * frameTitleHeight
                           : 0;
            for (const auto& cell : cells_[lane])
                height = std::max(height, heightOf(cell));
            const double padding = isFramed() ? laneTop : 0;
            const double bottom = top + height + 2 * padding;
            lanes_.push_back({.top = top, .bottom = bottom});
            for (const auto& cell : cells_[lane]) {
                double y = (top + bottom - heightOf(cell)) / 2;
                for (std::uint32_t node : cell) {
                    middles_[node].y = y + sizeOf(node).height / 2;
                    y += sizeOf(node).height + stackGap;
                }
            }
            top = bottom;
        }
    }

    // By where the other ends of their arrows stand, on average.
    void sortCells() {
        std::vector<double> sums(middles_.size()), counts(middles_.size());
        for (const Edge& edge : diagram_.edges) {
            sums[edge.from] += middles_[edge.to].y;
            sums[edge.to] += middles_[edge.from].y;
            ++counts[edge.from];
            ++counts[edge.to];
        }
        for (auto& lane : cells_)
            for (auto& cell : lane)
                std::ranges::stable_sort(cell, {}, [&](std::uint32_t node) {
                    return counts[node] > 0 ? sums[node] / counts[node] : middles_[node].y;
                });
    }

    void setColumns() {
        double titles = 0;
        for (const auto& title : forms_.frameTitles)
            titles = std::max(titles, widest(title, Font::bold(), frameTitleSize));
        double left = isFramed() ? framePadding + titles + titleGap : 0;
        for (std::size_t column = 0; column < columnCount(); ++column) {
            double width = 0;
            for (std::uint32_t node = 0; node < middles_.size(); ++node)
                if (columns_[node] == column)
                    width = std::max(width, sizeOf(node).width);
            for (std::uint32_t node = 0; node < middles_.size(); ++node)
                if (columns_[node] == column)
                    middles_[node].x = left + width / 2;
            sides_.push_back({left, left + width});
            left += width + columnGap;
        }
        placed_.width = left - columnGap + (isFramed() ? columnGap / 2 : 0);
        placed_.height = lanes_.back().bottom;
        for (Box& lane : lanes_)
            lane.right = placed_.width;
        if (isFramed())
            placed_.clusters = lanes_;
    }

    // Arrows leave a box to the right and come in from the left; those that close a loop the other
    // way round.
    void lead() {
        taken_.resize(columnCount());
        setPorts();
        placed_.edges.resize(diagram_.edges.size());
        // Short ones first: they have less choice.
        std::vector<std::size_t> order(diagram_.edges.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, {}, [this](std::size_t i) { return spanOf(i); });
        for (std::size_t i : order)
            placed_.edges[i] = curveOf(i);
    }

    std::uint32_t spanOf(std::size_t edge) const {
        const std::uint32_t from = columns_[diagram_.edges[edge].from];
        const std::uint32_t to = columns_[diagram_.edges[edge].to];
        return std::max(from, to) - std::min(from, to);
    }

    bool isForward(const Edge& edge) const { return columns_[edge.from] < columns_[edge.to]; }

    // How far from its middle each arrow meets a box, on either side, in the order of the other
    // ends.
    void setPorts() {
        struct Meeting {
            std::size_t edge;
            bool isStart;
            double otherEnd;
        };
        std::vector<std::array<std::vector<Meeting>, 2>> sides(middles_.size());
        for (std::size_t i = 0; i < diagram_.edges.size(); ++i) {
            const Edge& edge = diagram_.edges[i];
            const bool forward = isForward(edge);
            sides[edge.from][forward ? 1 : 0].push_back({i, true, middles_[edge.to].y});
            sides[edge.to][forward ? 0 : 1].push_back({i, false, middles_[edge.from].y});
        }
        ports_.resize(diagram_.edges.size());
        for (std::uint32_t node = 0; node < sides.size(); ++node)
            for (auto& side : sides[node]) {
                std::ranges::stable_sort(side, {}, &Meeting::otherEnd);
                const double step =
                    portShare * sizeOf(node).height / static_cast<double>(side.size());
                double offset = -step * (static_cast<double>(side.size()) - 1) / 2;
                for (const Meeting& meeting : side) {
                    (meeting.isStart ? ports_[meeting.edge].start : ports_[meeting.edge].end) =
                        offset;
                    offset += step;
                }
            }
    }

    std::vector<Point> curveOf(std::size_t number) {
        const Edge& edge = diagram_.edges[number];
        if (edge.from == edge.to)
            return loopAt(edge.from);
        const bool forward = isForward(edge);
        const std::uint32_t first = forward ? edge.from : edge.to;
        const std::uint32_t last = forward ? edge.to : edge.from;
        const double start = forward ? ports_[number].start : ports_[number].end;
        const double end = forward ? ports_[number].end : ports_[number].start;
        std::vector<Point> curve{{middles_[first].x, middles_[first].y + start}};
        if (columns_[first] == columns_[last]) { // side by side in one column: round the right
            const double right = sides_[columns_[first]].right + columnGap / 2;
            const Point to{middles_[last].x, middles_[last].y + end};
            curve.insert(curve.end(), {{right, curve.front().y}, {right, to.y}, to});
        } else {
            lineTo(sides_[columns_[first]].right, curve);
            for (std::uint32_t column = columns_[first] + 1; column < columns_[last]; ++column) {
                const double share = static_cast<double>(column - columns_[first]) /
                                     static_cast<double>(columns_[last] - columns_[first]);
                const double wish = std::lerp(middles_[first].y, middles_[last].y, share);
                bendTo({sides_[column].left, freeHeight(column, wish)}, curve);
                lineTo(sides_[column].right, curve);
            }
            bendTo({sides_[columns_[last]].left, middles_[last].y + end}, curve);
            lineTo(middles_[last].x, curve);
        }
        if (!forward)
            std::ranges::reverse(curve);
        return curve;
    }

    std::vector<Point> loopAt(std::uint32_t node) const {
        const Point middle = middles_[node];
        const Size size = sizeOf(node);
        return {middle,
                {middle.x + 1.6 * size.width, middle.y},
                {middle.x, middle.y - 2.2 * size.height},
                middle};
    }

    // Straight on to the right.
    static void lineTo(double x, std::vector<Point>& curve) {
        const Point from = curve.back();
        curve.insert(curve.end(), {{std::lerp(from.x, x, 1.0 / 3), from.y},
                                   {std::lerp(from.x, x, 2.0 / 3), from.y},
                                   {x, from.y}});
    }

    // Up or down between two columns, level at both ends.
    static void bendTo(Point to, std::vector<Point>& curve) {
        const Point from = curve.back();
        const double middle = (from.x + to.x) / 2;
        curve.insert(curve.end(), {{middle, from.y}, {middle, to.y}, to});
    }

    // The nearest height at which an arrow passes a column without touching a box or another one
    // that passes. Above and below all boxes there is always room.
    double freeHeight(std::size_t column, double wish) {
        constexpr double step = 2;
        for (double off = 0; off < placed_.height; off += step)
            for (double y : {wish - off, wish + off})
                if (y > clearance && y < placed_.height - clearance && isFree(column, y)) {
                    taken_[column].push_back(y);
                    return y;
                }
        return wish;
    }

    bool isFree(std::size_t column, double y) const {
        for (std::uint32_t node = 0; node < middles_.size(); ++node)
            if (columns_[node] == column &&
                std::abs(y - middles_[node].y) < sizeOf(node).height / 2 + clearance)
                return false;
        return std::ranges::none_of(taken_[column],
                                    [&](double other) { return std::abs(y - other) < wireGap; });
    }

    struct Ports {
        double start = 0;
        double end = 0;
    };
    struct Sides {
        double left;
        double right;
    };

    const Diagram& diagram_;
    const Forms& forms_;
    std::vector<std::uint32_t> columns_;                         // by node
    std::vector<std::vector<std::vector<std::uint32_t>>> cells_; // by lane and column
    std::vector<Point> middles_;                                 // by node
    std::vector<Box> lanes_;
    std::vector<Sides> sides_;               // by column
    std::vector<Ports> ports_;               // by edge
    std::vector<std::vector<double>> taken_; // by column
    Placement placed_;
};

} // namespace

Placement arrangeInLanes(const Diagram& diagram, const Forms& forms) {
    return Arrangement(diagram, forms).run();
}

} // namespace theory::backends
