// Finding the characters that our font cannot show.
#include "backends/diagram/font.h"
#include "backends/diagram/layout.h"

#include "support/utf8.h"

#include <set>

namespace theory::backends {

std::vector<char32_t> undrawable(const Diagram& diagram) {
    std::set<char32_t> missing;
    const auto look = [&](llvm::StringRef text, const Font& font) {
        while (!text.empty())
            if (const char32_t point = takeCodePoint(text); !font.draws(point))
                missing.insert(point);
    };
    look(diagram.title, Font::bold());
    for (const Cluster& cluster : diagram.clusters)
        look(cluster.title, Font::bold());
    for (const Node& node : diagram.nodes) {
        look(node.tag, Font::regular());
        look(node.label, Font::regular());
    }
    for (const Edge& edge : diagram.edges) {
        look(edge.sign, Font::bold());
        look(edge.label, Font::regular());
        for (const std::string& loop : edge.loops)
            look(loop, Font::bold());
    }
    for (const LegendEntry& entry : diagram.legend)
        look(entry.words, Font::regular());
    return {missing.begin(), missing.end()};
}

} // namespace theory::backends
