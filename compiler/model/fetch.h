// Has memory fetched before it is needed: in a theory of a million constructs every name that is
// looked up is far away, and waiting for it would take longer than all else. Nothing else changes.
#pragma once

#include "model/scope.h"
#include "syntax/tree.h"

namespace theory::model {

// How many declarations lie between fetching something and fetching what it points to.
inline constexpr std::size_t fetchDistance = 6;

// A node, and what the tree builder made just before it, which belongs to it.
void fetchNode(const void* node);

// Where the names that a declaration gives will be put.
void fetchPlaces(const syntax::Entry& entry, const Scope& scope);

// Where the names in a block will be looked up; and, when that is there, the names that they are
// compared with.
void fetchNames(const syntax::Block& block, const Scope& scope, bool isThere);

} // namespace theory::model
