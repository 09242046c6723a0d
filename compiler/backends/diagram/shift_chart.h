// A shift before it is laid out: wedges along an axis, and what all of them lead to.
#pragma once

#include "backends/diagram/diagram.h"
#include "backends/diagram/picture.h"
#include "model/theory.h"

#include "llvm/Support/Error.h"

namespace theory::backends {

struct WedgePoint {
    std::size_t grade = 0; // from the lowest on
    model::Strength strength = model::Strength::High;
};

// Between its points a wedge grows or shrinks evenly; beyond them nothing is drawn.
struct Wedge {
    std::string id; // unique within the chart; fit for an XML id
    std::string label;
    Paint paint;
    std::vector<WedgePoint> points; // two at least, from left to right
};

struct ShiftChart {
    std::string title;
    std::string description;
    std::string axis; // what the scale is called
    std::vector<std::string> grades;
    std::vector<Wedge> wedges;
    std::vector<Node> targets; // what the wedges lead to
    const Theme* theme = &defaultTheme();
};

// Of a shift with a scale.
ShiftChart shiftChart(const model::Theory& theory, model::Id<model::Shift> shift);

// Fails for a chart of more than `mostNodes` grades, wedges and targets.
llvm::Expected<Picture> layOut(const ShiftChart& chart);

// `high at voluntary, low at merger`
std::string pointsInWords(const ShiftChart& chart, const Wedge& wedge);

// The wedges as boxes with arrows to what they lead to, for Graphviz, which has no axes.
Diagram diagramOf(const ShiftChart& chart);

} // namespace theory::backends
