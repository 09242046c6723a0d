// What boxes and arrows look like. Colours are light enough for black text, differ in greyscale
// only a little, and are never the only cue: shape and the role in words say the same.
#pragma once

#include "backends/diagram/diagram.h"
#include "model/theory.h"

namespace theory::backends {

struct Look {
    Shape shape;
    const char* fill;
    const char* stroke;
};

inline constexpr Table<Role, Look> roleLooks({
    {Shape::Plain, "#ffffff", "#444444"},   // no home role, or several roles at work
    {Shape::Box, "#dce9f5", "#2a6099"},     // contexts
    {Shape::Rounded, "#fdebd3", "#a85a00"}, // mechanisms
    {Shape::Ellipse, "#dcf0e2", "#1c7347"}, // outcomes
    {Shape::Hexagon, "#ecdff3", "#6a3d8a"}, // interventions
    {Shape::House, "#f3efd2", "#7a6a10"},   // actors
});

inline constexpr Look configurationLook{Shape::Card, "#f2f4f7", "#44546a"};
inline constexpr Look holeLook{Shape::Dashed, "#ffffff", "#777777"};

// Arrows that pass a direction on, that turn it round, and all others.
inline constexpr const char* plusStroke = "#1f5a96";
inline constexpr const char* minusStroke = "#ad3a1e";
inline constexpr const char* plainStroke = "#555555";

inline constexpr const char* plusSign = "+";
inline constexpr const char* minusSign = "−";
inline constexpr const char* mixedSign = "±";

Node nodeWith(const Look& look, std::string id, std::string tag, std::string label);

// Sections of the theory asked for, as frames; the index of a section's frame is its own.
std::vector<Cluster> sectionClusters(const model::Theory& theory);

// One entry for each look that occurs among the nodes and edges, in a fixed order.
class Legend {
public:
    void addNode(const Node& node, std::string words);
    void addEdge(const Edge& edge, std::string words);
    std::vector<LegendEntry> take() { return std::move(entries_); }

private:
    bool isNew(const std::string& words) const;

    std::vector<LegendEntry> entries_;
};

} // namespace theory::backends
