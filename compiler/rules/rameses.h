// What the rules of the group `rameses` share: they hold a theory against an item each of the
// RAMESES publication standards (Wong et al. 2013, doi 10.1186/1741-7015-11-21). All are off unless
// `theory.toml` asks for them, and content with what a line `rameses` of the header says on their
// item.
#pragma once

#include "model/theory.h"

#include <string>

namespace theory::rules {

// Whether the theory asked for has a header to report at, and could be read wholly.
bool isPublished(const model::Theory& theory);

// Whether it is, and no line `rameses` of its header says anything on that item.
bool isAskedFor(const model::Theory& theory, std::size_t item);

// What to report at: the name in the header; and how to call it.
Span headerOf(const model::Theory& theory);
std::string nameOf(const model::Theory& theory);

} // namespace theory::rules
