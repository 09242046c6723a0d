// Choosing where on its line an arrow's sign is printed.
#include "backends/diagram/arrow.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace theory::backends {
namespace {

constexpr double clearance = 9; // from a sign's middle to what it should not touch
constexpr double sampleStep = 4;
constexpr std::size_t manyCourses = 2000;
constexpr double mostSamples = 400; // of a straight line
constexpr double cellSide = 2 * clearance;

// What lies where, by squares of a grid, so that large diagrams take no longer per sign.
class Crowd {
public:
    void addLine(std::size_t edge, Point point) { lines_[cell(point)].push_back({edge, point}); }
    void addBox(const Box& box) {
        for (double x = box.left; x < box.right + cellSide; x += cellSide)
            for (double y = box.top; y < box.bottom + cellSide; y += cellSide)
                boxes_[cell({x, y})].push_back(box);
    }
    void addSign(Point point) { signs_[cell(point)].push_back(point); }

    // What a sign at this point would cover, weighed.
    double cost(std::size_t edge, Point at) const {
        double sum = 0;
        const auto [column, row] = cell(at);
        for (int x = column - 1; x <= column + 1; ++x)
            for (int y = row - 1; y <= row + 1; ++y)
                sum += costIn({x, y}, edge, at);
        return sum;
    }

private:
    using Cell = std::pair<int, int>;
    struct Passing {
        std::size_t edge;
        Point point;
    };

    static Cell cell(Point point) {
        return {static_cast<int>(std::floor(point.x / cellSide)),
                static_cast<int>(std::floor(point.y / cellSide))};
    }

    double costIn(Cell place, std::size_t edge, Point at) const {
        double sum = 0;
        if (const auto found = lines_.find(place); found != lines_.end())
            for (const Passing& passing : found->second)
                if (passing.edge != edge && distance(passing.point, at) < clearance)
                    sum += 1;
        if (const auto found = signs_.find(place); found != signs_.end())
            for (const Point& sign : found->second)
                if (const double away = distance(sign, at); away < 2 * clearance)
                    sum += 16 - 4 * away / clearance; // to lie upon it is worse than to touch it
        if (const auto found = boxes_.find(place); found != boxes_.end())
            for (const Box& box : found->second)
                if (Box{.left = box.left - clearance,
                        .top = box.top - clearance,
                        .right = box.right + clearance,
                        .bottom = box.bottom + clearance}
                        .contains(at))
                    sum += 20;
        return sum;
    }

    std::map<Cell, std::vector<Passing>> lines_;
    std::map<Cell, std::vector<Point>> signs_;
    std::map<Cell, std::vector<Box>> boxes_;
};

} // namespace

std::vector<Point> signPlaces(const std::vector<std::size_t>& ofEdges,
                              const std::vector<Course>& courses,
                              const std::vector<Box>& obstacles) {
    // Where there are very many, nobody looks closely, and lines may be very long.
    const double step = courses.size() < manyCourses ? sampleStep : 8 * sampleStep;
    Crowd crowd;
    std::vector<std::vector<Point>> samples;
    for (std::size_t edge = 0; edge < courses.size(); ++edge) {
        const Curve& curve = courses[edge].curve;
        const double length = distance(curve.front(), curve.back());
        samples.push_back(sampled(curve, std::max(step, length / mostSamples)));
        for (const Point& point : samples.back())
            crowd.addLine(edge, point);
    }
    for (const Box& box : obstacles)
        crowd.addBox(box);
    std::vector<Point> places;
    for (const std::size_t edge : ofEdges) {
        const auto& points = samples[edge];
        Point best = points[points.size() / 2];
        double least = -1;
        for (std::size_t i = 0; i < points.size(); ++i) {
            // Readers look in the middle first, so leaving it has a price too.
            const double away = std::abs(double(i) / double(points.size()) - 0.5);
            const double cost = crowd.cost(edge, points[i]) + 4 * away;
            if (least < 0 || cost < least) {
                least = cost;
                best = points[i];
            }
        }
        places.push_back(best);
        crowd.addSign(best);
    }
    return places;
}

} // namespace theory::backends
