// Cutting and sampling chains of Bézier curves.
#include "backends/diagram/curve.h"

#include <algorithm>
#include <cmath>

namespace theory::backends {
namespace {

Point between(Point a, Point b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

using Piece = std::array<Point, 4>;

Piece pieceAt(const Curve& curve, std::size_t first) {
    return {curve[first], curve[first + 1], curve[first + 2], curve[first + 3]};
}

// The part of a piece after `share`, by de Casteljau's construction.
Piece after(const Piece& piece, double share) {
    const Point ab = between(piece[0], piece[1], share);
    const Point bc = between(piece[1], piece[2], share);
    const Point cd = between(piece[2], piece[3], share);
    const Point abc = between(ab, bc, share);
    const Point bcd = between(bc, cd, share);
    return {between(abc, bcd, share), bcd, cd, piece[3]};
}

} // namespace

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

Curve straight(Point from, Point to) {
    return {from, between(from, to, 1.0 / 3), between(from, to, 2.0 / 3), to};
}

Curve reversed(Curve curve) {
    std::ranges::reverse(curve);
    return curve;
}

Curve withoutStart(const Curve& curve, llvm::function_ref<bool(Point)> inArea) {
    constexpr int parts = 16;
    for (std::size_t first = 0; first + 3 < curve.size(); first += 3) {
        const Piece piece = pieceAt(curve, first);
        int part = 1;
        while (part <= parts && inArea(after(piece, part / double(parts))[0]))
            ++part;
        if (part > parts)
            continue;
        double inside = (part - 1) / double(parts);
        double outside = part / double(parts);
        for (int i = 0; i < 20; ++i) {
            const double middle = (inside + outside) / 2;
            (inArea(after(piece, middle)[0]) ? inside : outside) = middle;
        }
        const Piece rest = after(piece, outside);
        Curve left(rest.begin(), rest.end());
        left.insert(left.end(), curve.begin() + static_cast<std::ptrdiff_t>(first) + 4,
                    curve.end());
        return left;
    }
    return curve;
}

std::vector<Point> sampled(const Curve& curve, double step) {
    std::vector<Point> points;
    if (!curve.empty())
        points.push_back(curve.front());
    for (std::size_t first = 0; first + 3 < curve.size(); first += 3) {
        const Piece piece = pieceAt(curve, first);
        const double length = distance(piece[0], piece[1]) + distance(piece[1], piece[2]) +
                              distance(piece[2], piece[3]);
        const int parts = std::max(1, static_cast<int>(std::ceil(length / step)));
        for (int part = 1; part <= parts; ++part)
            points.push_back(after(piece, part / double(parts))[0]);
    }
    return points;
}

Path strokeOf(const Curve& curve) {
    Path path;
    if (curve.empty())
        return path;
    path.steps.push_back({Step::Kind::Move, {Point{}, Point{}, curve.front()}});
    for (std::size_t first = 0; first + 3 < curve.size(); first += 3)
        path.steps.push_back(
            {Step::Kind::Curve, {curve[first + 1], curve[first + 2], curve[first + 3]}});
    return path;
}

} // namespace theory::backends
