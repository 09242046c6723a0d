// What the rules of the group `rameses` share: they hold a theory against an item each of the
// RAMESES publication standards (Wong et al. 2013, doi 10.1186/1741-7015-11-21), as far as a theory
// can state what the item asks for. All are off unless `theory.toml` asks for them.
//
// No rule stands for items 2, 3, 6, 7, 10, 11, 15 to 17 and 19, since no line of the language says
// what they ask for: the rationale, how data were extracted and analysed, strengths and
// limitations, other literature, funding.
#pragma once

#include "model/theory.h"

#include <string>

namespace theory::rules {

// Whether the theory asked for has a header to report at, and could be read wholly.
bool isPublished(const model::Theory& theory);

// What to report at: the name in the header; and how to call it.
Span headerOf(const model::Theory& theory);
std::string nameOf(const model::Theory& theory);

// The sources that a review includes, in order of declaration: those that came with a stream, or,
// where no source did, those that speak for or against something.
std::vector<model::Id<model::Source>> includedSources(const model::Theory& theory);

} // namespace theory::rules
