// How the lines of a picture are broken into dashes and dots.
#include "backends/diagram/picture.h"

#include "support/table.h"

namespace theory::backends {
namespace {

struct Dashes {
    double ink;
    double gap;
};

constexpr Table<Line, Dashes> dashes({{0, 0}, {4.5, 3}, {1.2, 2.4}});

} // namespace

std::vector<double> dashesOf(const Path& path) {
    const auto [ink, gap] = dashes[path.line];
    if (gap == 0)
        return {};
    return {ink, gap};
}

} // namespace theory::backends
