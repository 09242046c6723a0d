// The legend of a picture: samples and words in columns.
#pragma once

#include "backends/diagram/picture.h"

namespace theory::backends {

struct Legend {
    std::vector<Group> groups;
    double height = 0;
};

// Below `top`, from `left` on, in as many columns as the width holds; no columns without entries.
Legend legendBelow(const std::vector<LegendEntry>& entries, double left, double top, double width,
                   const Theme& theme);

} // namespace theory::backends
