// What a configuration says, in a form in which two of them can be compared.
#pragma once

#include "model/theory.h"

namespace theory::analysis {

// In what uses of a construct have to agree to say the same.
enum class Closeness : std::uint8_t {
    Signs, // whether there is more of it or less
    Words, // direction, `not` and hedge, and the steps of paths
};

// One thing that is said: that a construct is at work in a slot, or a guard. A condition with `or`
// or parentheses in it is one entry, and so is what holds for one line alone.
struct Said {
    SlotKind slot = SlotKind::Context;
    std::size_t what = 0; // the construct's index; of a condition the hash of its form
    int manner = 0;       // a sign; or what stands for direction, `not` and hedge

    bool isCondition() const;
    friend auto operator<=>(const Said&, const Said&) = default;
};

// Sorted, so that the order in which it is written makes no difference. The scopes of the sections
// around a configuration are part of what it says.
using Form = std::vector<Said>;

// All that leads to the outcomes, by signs. Empty where the context or the mechanism is not stated,
// or something of it is pending or not known.
Form causeOf(const model::Theory& theory, const model::Configuration& configuration);

// The outcomes as well. Empty also where there is none.
Form claimOf(const model::Theory& theory, const model::Configuration& configuration,
             Closeness closeness);

std::size_t hashOf(const Form& form);
std::size_t hashWithoutSigns(const Form& form); // equal where forms differ in signs only

} // namespace theory::analysis
