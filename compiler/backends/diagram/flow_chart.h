// A flow of papers as PRISMA 2020 draws it, before it is laid out: streams side by side, each from
// top to bottom, with what was taken away beside it, and beneath them what they come to.
#pragma once

#include "analysis/flow.h"
#include "backends/diagram/diagram.h"
#include "backends/diagram/picture.h"
#include "model/theory.h"

#include "llvm/Support/Error.h"

namespace theory::backends {

// A line of a box, which may be wrapped; those of a deeper level are a part of the one above.
struct FlowLine {
    std::string words;
    int level = 0;
};

struct FlowBox {
    std::string id; // unique within the chart; fit for an XML id
    std::vector<FlowLine> lines;
    bool isUnknown = false; // how many they are is not known
};

struct FlowStep {
    FlowBox box;
    std::vector<FlowBox> asides; // what was taken away behind it
};

struct FlowColumn {
    std::string heading; // may be empty
    std::vector<FlowStep> steps;
};

struct FlowChart {
    std::string title;
    std::string description;
    std::vector<FlowColumn> columns; // those in which anything stands
    FlowColumn together;             // beneath all of them; may be without steps
    const Theme* theme = &defaultTheme();
};

FlowChart flowChart(const model::Theory& theory, const analysis::FlowSums& sums,
                    model::Id<model::Flow> flow);

// Fails for a chart of more than `mostNodes` boxes, lines with parts counted as well.
llvm::Expected<Picture> layOut(const FlowChart& chart);

// All that a box says, on one line.
std::string wordsOf(const FlowBox& box);

// The same boxes and arrows for Graphviz.
Diagram diagramOf(const FlowChart& chart);

} // namespace theory::backends
