// Arithmetic on chains of cubic Bézier curves, the form that Graphviz gives arrows in.
#pragma once

#include "backends/diagram/picture.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace theory::backends {

double distance(Point a, Point b);

// 3n + 1 points: a start, then two control points and an end for each piece.
using Curve = std::vector<Point>;

Curve straight(Point from, Point to);
Curve reversed(Curve curve);

// What is left after the start, for as long as it lies in the area, is cut off; the whole curve
// where nothing of it lies outside.
Curve withoutStart(const Curve& curve, llvm::function_ref<bool(Point)> inArea);

// Points along the curve, first and last included, neighbours at most about `step` apart.
std::vector<Point> sampled(const Curve& curve, double step);

Path strokeOf(const Curve& curve);

} // namespace theory::backends
