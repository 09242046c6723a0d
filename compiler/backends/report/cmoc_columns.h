// The columns of tables of configurations: the slots that the study uses, in its order.
#pragma once

#include "model/theory.h"

#include <string>
#include <vector>

namespace theory::backends::report {

enum class CmocColumn : std::uint8_t {
    Name,
    Section,
    Intervention,
    Context,
    Actor,
    Trigger,
    Resource,
    Reasoning,
    Mechanism,
    Outcome,
    ForWhom,
    Where, // and what it holds regardless of
    SeenIn,
    Level,
    Tags,
    Explanation,
    Confidence,
    Evidence, // how many citations there are for and against it
    Sources,
    Count
};

std::string headingOf(CmocColumn column);

CmocColumn columnOf(SlotKind kind);

// Context, mechanism and outcome, what `theory.toml` requires of each configuration, and what any
// configuration of the theory asked for uses. The order is that of the name ICAMO, but for what
// `theory.toml` puts in another. Resource and reasoning are columns of their own, and the mechanism
// is one beside them only where some configuration does not divide it.
std::vector<CmocColumn> slotColumns(const model::Theory& theory);

} // namespace theory::backends::report
