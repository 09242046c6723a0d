// A table of configurations against sources: which of them rests on which.
#pragma once

#include "backends/diagram/diagram.h"
#include "backends/diagram/picture.h"
#include "model/theory.h"

#include "llvm/Support/Error.h"

namespace theory::backends {

// What a source says of a configuration, its lines and its links: any of these.
struct MatrixCell {
    bool supports = false;
    bool contests = false;
    bool refines = false;

    bool isEmpty() const { return !supports && !contests && !refines; }
    // "supports, refines"
    std::string words() const;
};

struct MatrixLine {
    std::string name;
    std::string title; // of a configuration; may be empty
    std::string about; // the anchor of what it stands for; may be empty
};

struct MatrixChart {
    std::string title;
    std::string description;
    std::vector<MatrixLine> rows;    // configurations
    std::vector<MatrixLine> columns; // sources, as a report cites them
    std::vector<MatrixCell> cells;   // row by row
    const Theme* theme = &defaultTheme();

    const MatrixCell& at(std::size_t row, std::size_t column) const {
        return cells[row * columns.size() + column];
    }
};

// Of these configurations, in that order, and the sources that say something of one of them. What
// is only reported there (`reported in`) is no evidence and not shown.
MatrixChart matrixChart(const model::Theory& theory,
                        const std::vector<model::Id<model::Configuration>>& configurations);

// Of all configurations of the theory asked for that are written.
MatrixChart matrixChart(const model::Theory& theory);

// Fails for a table of more than `mostNodes` lines or `mostMarks` marks.
constexpr std::size_t mostMarks = 20000;
llvm::Expected<Picture> layOut(const MatrixChart& chart);

// The same with an arrow from each source to what it speaks of, for Graphviz.
Diagram diagramOf(const MatrixChart& chart);

} // namespace theory::backends
