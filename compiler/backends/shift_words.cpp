// Names the pictures of shifts.
#include "backends/shift_words.h"

#include "backends/flow_words.h"
#include "backends/view_names.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::backends {

using namespace model;

// No shift's name has a dot in it, so none can take this one.
std::string viewName(const Theory& theory, const Shift& shift) {
    const bool isTaken =
        isAutomaticView(shift.name) ||
        llvm::any_of(ownFlows(theory), [&](Id<Flow> id) { return theory[id].name == shift.name; });
    return (isTaken ? "shift." : "") + shift.name.str();
}

std::vector<Id<Shift>> ownShifts(const Theory& theory) {
    std::vector<Id<Shift>> shifts;
    for (std::size_t i = 0; i < theory.shifts.size(); ++i)
        if (theory.shifts[i].module == mainModule && theory.shifts[i].scale)
            shifts.emplace_back(i);
    return shifts;
}

} // namespace theory::backends
