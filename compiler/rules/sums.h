// Sums of papers as diagnostics show them, and what one number would explain.
#pragma once

#include "analysis/flow.h"
#include "support/diagnostic.h"

namespace theory::rules {

// A count that takes part in a sum.
struct Term {
    std::int64_t count = 0;
    bool isTakenAway = false;
    bool isIdentified = false; // records that a search gave
    Span span;
    std::string label; // at most six words
};

// `2 + 3888 − 1123 = 2767`. Of very many terms the middle is left out.
std::string equation(const std::vector<Term>& terms);

std::int64_t sumOf(const std::vector<Term>& terms);

// A label at each term; of very many, at the first.
Diagnostic withTerms(Diagnostic report, const std::vector<Term>& terms);

// What to look at where one number explains why another than the sum is written: a count of
// databases among counts of records, one left out or counted twice, two digits in the wrong order.
// Empty where none does.
std::string explanation(const std::vector<Term>& terms, std::int64_t written);

// The line in which a stream says how many papers it has brought; null where none does.
const model::Stage* includedIn(const model::Theory& theory, const model::Stream& stream);

} // namespace theory::rules
