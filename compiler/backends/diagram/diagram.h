// A drawing before it is laid out: boxes, arrows and frames whose looks are decided once, for every
// picture format.
#pragma once

#include "backends/diagram/theme.h"

#include <cstdint>
#include <string>
#include <vector>

namespace theory::backends {

enum class Shape : std::uint8_t {
    Box,     // contexts
    Rounded, // mechanisms
    Ellipse, // outcomes
    Hexagon, // interventions
    House,   // actors
    Plain,   // constructs without a home role
    Card,    // whole configurations
    Dashed,  // a hole that was left on purpose
    Dotted,  // in a draft, what is named and not declared, or could be read in part only
    Count
};

// Dotted is hedged (*possibly*), dashed contested, dots between dashes no cause but a condition,
// two of them hedged and contested both.
enum class Line : std::uint8_t { Solid, Dashed, Dotted, DashDot, DashDotDot, Count };
enum class Tip : std::uint8_t { Arrow, Bar, Ring, None, Count }; // what an arrow ends in

// A box. `id` is unique within the diagram and stable between runs; ASCII letters, digits, `_`,
// `-` and `.` only.
struct Node {
    std::string id;
    std::string label;   // plain text in UTF-8; the layout wraps it
    std::string tag;     // the role in words, printed small above the label
    std::string tooltip; // becomes <title> of the box; may be empty
    Shape shape = Shape::Box;
    Paint paint{};
    int cluster = -1;    // index of its frame, or -1
    std::string about{}; // the anchor of what it stands for; may be empty
};

// An arrow between nodes (indices). `sign` is printed at its middle.
struct Edge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::string sign; // "+", "−", "?" or empty
    std::string tooltip;
    Line line = Line::Solid;
    Tip tip = Tip::Arrow;
    Stroke stroke = Stroke::Plain;
    std::string about{}; // the anchors of what says so, with spaces between; may be empty
    double width = 1;    // of the line, in points
    std::string label{}; // words written on it, such as where it holds; may be empty
    std::vector<std::string> loops{}; // marks of the loops that it is a part of, such as "R1"
};

// A titled frame around nodes; frames nest. One without any node in it is not drawn.
struct Cluster {
    std::string id;
    std::string title;
    int parent = -1;     // index of the frame around it, which comes before it; or -1
    std::string about{}; // the anchor of what it stands for; may be empty
};

// One line of the legend: a small sample of a node's or an edge's looks, and what it means.
struct LegendEntry {
    enum class Sample : std::uint8_t { Node, Edge } sample = Sample::Node;
    Node node; // looks of the sample (shape, paint)
    Edge edge; // looks of the sample: all but its ends, tooltip and anchors
    std::string words;
};

// A line of text beneath a picture: a word for what it says, and what it says.
struct Caption {
    std::string heading;
    std::string words;
};

// Which way the arrows run.
enum class Run : std::uint8_t { Fitting, Across, Down, Count }; // as fits a page best, or as said

struct Diagram {
    std::string title;       // shown above the picture, and <title> in SVG
    std::string description; // <desc> in SVG: what a reader who cannot see it should know
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<Cluster> clusters;
    std::vector<LegendEntry> legend; // only what occurs
    std::vector<Caption> captions;   // beneath the boxes
    // Boxes stand in columns, by what leads to what, and frames are lanes, one of which each node
    // lies in; without frames there is one lane.
    bool hasLanes = false;
    Run run = Run::Fitting;
    const Theme* theme = &defaultTheme();
};

} // namespace theory::backends
