// The pictures of a theory: what is drawn in them is decided here, how they look in looks.h.
#pragma once

#include "backends/diagram/flow_chart.h"
#include "backends/diagram/matrix.h"
#include "backends/diagram/shift_chart.h"
#include "model/theory.h"

#include <variant>

namespace theory::backends {

// Pictures that are no graphs, and laid out without Graphviz.
using Chart = std::variant<std::monostate, FlowChart, ShiftChart, MatrixChart>;

struct View {
    Diagram diagram;
    Chart chart{}; // drawn instead of the diagram, where there is one
};

// The names of all views of a theory, in the order in which they are written: `constructs`,
// `cmocs`, those of its flows and shifts. Each is part of a file's name.
std::vector<std::string> viewNames(const model::Theory& theory);

// The view of one of these names.
View viewNamed(const model::Theory& theory, llvm::StringRef name);

llvm::Expected<Picture> pictureOf(const View& view);

// Constructs as boxes, joined by what configurations and links say of them; sections as frames.
// Constructs that stand in neither are not drawn, and counted in the description.
Diagram constructGraph(const model::Theory& theory);

// Whole configurations as boxes, joined by ripples. A ripple whose two uses differ in direction is
// drawn only where it is part of a loop.
Diagram configurationGraph(const model::Theory& theory);

} // namespace theory::backends
