// Classes for style sheets, a word for each look.
#include "backends/diagram/look_words.h"

#include <fmt/format.h>

namespace theory::backends {
namespace {

constexpr Table<Shape, const char*> shapes({"context", "mechanism", "outcome", "intervention",
                                            "actor", "construct", "configuration", "pending",
                                            "unknown"});
constexpr Table<Stroke, const char*> strokes({"plain", "plus", "minus"});
constexpr Table<Line, const char*> lines({"solid", "dashed", "dotted", "dash-dot", "dash-dot-dot"});
constexpr Table<Tip, const char*> tips({"arrow", "bar", "ring", "open"});

} // namespace

std::string lookWords(const Node& node) { return shapes[node.shape]; }

std::string lookWords(const Edge& edge) {
    return fmt::format("{} {} {}", strokes[edge.stroke], lines[edge.line], tips[edge.tip]);
}

} // namespace theory::backends
