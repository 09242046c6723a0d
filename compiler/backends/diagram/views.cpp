// Lists the views.
#include "backends/diagram/views.h"

namespace theory::backends {

std::vector<View> views(const model::Theory& theory) {
    return {{"constructs", constructGraph(theory)}, {"cmocs", configurationGraph(theory)}};
}

} // namespace theory::backends
