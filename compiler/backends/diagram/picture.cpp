// How the lines of a picture are broken into dashes and dots.
#include "backends/diagram/picture.h"

#include "support/table.h"

#include "llvm/ADT/ArrayRef.h"

#include <algorithm>

namespace theory::backends {
namespace {

constexpr std::array dashed{4.5, 3.0};
constexpr std::array dotted{1.2, 2.4};
constexpr std::array dashDot{6.5, 2.4, 1.2, 2.4};
constexpr std::array dashDotDot{6.5, 2.4, 1.2, 2.4, 1.2, 2.4};

llvm::ArrayRef<double> patternOf(Line line) {
    switch (line) {
    case Line::Dashed:
        return dashed;
    case Line::Dotted:
        return dotted;
    case Line::DashDot:
        return dashDot;
    case Line::DashDotDot:
        return dashDotDot;
    default:
        return {};
    }
}

} // namespace

// On a thick line dashes and gaps are longer, so that it does not seem to be a solid one.
std::vector<double> dashesOf(const Path& path) {
    std::vector<double> dashes = patternOf(path.line);
    for (double& length : dashes)
        length *= std::max(1.0, 0.5 + 0.5 * path.strokeWidth);
    return dashes;
}

} // namespace theory::backends
