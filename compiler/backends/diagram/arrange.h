// The first half of a layout: how large everything is, and where Graphviz puts it.
#pragma once

#include "backends/diagram/diagram.h"
#include "backends/diagram/graphviz.h"
#include "backends/diagram/shape.h"

namespace theory::backends {

// Sizes of type and of what it may fill, in points.
constexpr double labelSize = 10;
constexpr double labelHeight = 12;
constexpr double labelRoom = 118; // about 24 characters
constexpr double tagSize = 7.5;
constexpr double tagHeight = 10;
constexpr double frameTitleSize = 9;
constexpr double frameTitleHeight = 11;
constexpr double frameTitleRoom = 170;
constexpr double framePadding = 7;

constexpr double edgeWordSize = 8;
constexpr double edgeWordHeight = 10;
constexpr double edgeWordRoom = 96;

// A box before it has a place.
struct Form {
    std::vector<std::string> lines;
    bool hasTag = false;
    Fit fit{};
};

struct Forms {
    std::vector<Form> nodes;
    std::vector<std::vector<std::string>> frameTitles;
    std::vector<std::vector<std::string>> edgeWords; // lines of what is written on each arrow
    std::vector<bool> isFrameFull;                   // whether any node lies in the frame
};

Forms formsOf(const Diagram& diagram);

// What words on an arrow take up, with a little around them.
Size sizeOfEdgeWords(const std::vector<std::string>& lines);

// Downwards or to the right, whichever is larger when it is fitted to a page. Frames without nodes
// have no place.
llvm::Expected<Placement> arrange(const Diagram& diagram, const Forms& forms);

} // namespace theory::backends
