// What boxes and arrows look like. Colours, which are the theme's, are never the only cue: shape
// and the role in words say the same.
#pragma once

#include "backends/diagram/diagram.h"
#include "model/theory.h"

namespace theory::backends {

struct Look {
    Shape shape;
    Paint paint;
};

inline constexpr Table<Role, Look> roleLooks({
    {Shape::Plain, Role::Construct}, // no home role, or several roles at work
    {Shape::Box, Role::Context},
    {Shape::Rounded, Role::Mechanism},
    {Shape::Ellipse, Role::Outcome},
    {Shape::Hexagon, Role::Intervention},
    {Shape::House, Role::Actor},
});

inline constexpr Look configurationLook{Shape::Card, Paint::Of::Configuration};
inline constexpr Look holeLook{Shape::Dashed, Paint::Of::Hole};
inline constexpr Look unknownLook{Shape::Dotted, Paint::Of::Hole};

// Arrows that pass a direction on, that turn it round, and all others.
inline constexpr Stroke plusStroke = Stroke::Plus;
inline constexpr Stroke minusStroke = Stroke::Minus;
inline constexpr Stroke plainStroke = Stroke::Plain;

inline constexpr const char* plusSign = "+";
inline constexpr const char* minusSign = "−";
inline constexpr const char* mixedSign = "±";

Node nodeWith(const Look& look, std::string id, std::string tag, std::string label);

// One entry for each look that occurs among the nodes and edges, in a fixed order.
class Legend {
public:
    void addNode(const Node& node, std::string words);
    // An arrow of these looks, whatever its width and what is written on it.
    void addEdge(const Edge& edge, std::string words);
    // An arrow exactly like this one.
    void addSample(Edge sample, std::string words);
    std::vector<LegendEntry> take() { return std::move(entries_); }

private:
    bool isNew(const std::string& words) const;

    std::vector<LegendEntry> entries_;
};

// The line for what a draft marks, where there is any.
void addUnknown(const std::vector<Node>& nodes, Legend& legend);

} // namespace theory::backends
