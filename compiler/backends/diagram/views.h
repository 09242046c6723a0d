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
    Chart chart{};     // drawn instead of the diagram, where there is one
    double width = 0;  // in print, in millimetres; 0: as it comes
    double height = 0; // likewise; of both the one that leaves less room counts
};

// The view of that name (`backends/view_names.h`), which there has to be.
View viewNamed(const model::Theory& theory, llvm::StringRef name);

llvm::Expected<Picture> pictureOf(const View& view);

// Constructs as boxes, joined by what configurations and links say of them. Those that stand in
// neither are not drawn unless the view asks for them, and counted in the description.
Diagram constructGraph(const model::Theory& theory, const model::View& view);

// Whole configurations as boxes, joined by ripples. A ripple whose two uses differ in direction is
// drawn only where it is part of a loop.
Diagram configurationGraph(const model::Theory& theory, const model::View& view);

} // namespace theory::backends
